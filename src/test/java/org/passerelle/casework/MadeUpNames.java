package org.passerelle.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Names as a register of a million has them, made up of syllables: a few given names that a tenth of all people share, and
 * many families, some large and most small; each person's written in one script or another.
 */
final class MadeUpNames {

    /** In each of them the same words can be written. */
    enum Script {
        LATIN,
        ARABIC,
        ETHIOPIC,
        CYRILLIC
    }

    private static final List<String> LATIN_LETTERS =
            List.of("b", "f", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t");
    private static final String ARABIC_LETTERS = "بفگجکلمنپرست";
    private static final String CYRILLIC_LETTERS = "бфгжклмнпрст";
    private static final int[] ETHIOPIC_ROWS = {
        0x1260, 0x1348, 0x1308, 0x1300, 0x12A8, 0x1208, 0x1218, 0x1290, 0x1350, 0x1228, 0x1230, 0x1270
    };
    private static final String[] LATIN_VOWELS = {"a", "u", "i"};
    private static final String[] ARABIC_VOWELS = {"ا", "و", "ی"};
    private static final String[] CYRILLIC_VOWELS = {"а", "у", "и"};
    private static final int[] ETHIOPIC_ORDERS = {3, 1, 2};

    /** Spelled as people do, with what share of people bears each. */
    private static final String[][] COMMON = {
        {"Mohammed", "محمد", "መሐመድ", "Мохаммед"},
        {"Ahmed", "احمد", "አህመድ", "Ахмед"},
        {"Ali", "علی", "ዓሊ", "Али"},
        {"Tesfay", "تسفای", "ተስፋይ", "Тесфай"},
        {"Hassan", "حسن", "ሐሰን", "Хасан"},
        {"Mehret", "مهرت", "ምህረት", "Мехрет"}
    };

    private static final double[] SHARES = {0.10, 0.05, 0.04, 0.03, 0.03, 0.02};

    private static final int FAMILIES = 60_000;
    private static final int GIVEN = 3_000;

    private final Random chance;
    private final List<int[]> families = new ArrayList<>();
    private final List<int[]> given = new ArrayList<>();

    MadeUpNames(long seed) {
        chance = new Random(seed);
        for (int number = 0; number < FAMILIES; number++) {
            families.add(word(3 + chance.nextInt(2)));
        }
        for (int number = 0; number < GIVEN; number++) {
            given.add(word(2 + chance.nextInt(2)));
        }
    }

    /** A person before their name is written down. */
    record Somebody(int common, int[] given, int[] father, int[] family) {

        String name(Script script) {
            String first = common >= 0 ? COMMON[common][column(script)] : written(given, script);
            return first + " " + written(father, script) + " " + written(family, script);
        }

        /** Without the name of their father. */
        String shortName(Script script) {
            String first = common >= 0 ? COMMON[common][column(script)] : written(given, script);
            return first + " " + written(family, script);
        }
    }

    Somebody somebody() {
        double share = chance.nextDouble();
        int common = -1;
        for (int one = 0; one < SHARES.length; one++) {
            if (share >= 0 && share < SHARES[one]) {
                common = one;
            }
            share -= SHARES[one];
        }
        return new Somebody(common, skewed(given), skewed(given), skewed(families));
    }

    Script script() {
        int part = chance.nextInt(100);
        return part < 45 ? Script.LATIN : part < 70 ? Script.ARABIC : part < 92 ? Script.ETHIOPIC : Script.CYRILLIC;
    }

    static String common(int number, Script script) {
        return COMMON[number][column(script)];
    }

    private static int column(Script script) {
        return switch (script) {
            case LATIN -> 0;
            case ARABIC -> 1;
            case ETHIOPIC -> 2;
            case CYRILLIC -> 3;
        };
    }

    /** The first are borne by many, the last by few. */
    private int[] skewed(List<int[]> pool) {
        double place = Math.pow(chance.nextDouble(), 3);
        return pool.get((int) (place * pool.size()));
    }

    private int[] word(int syllables) {
        return chance.ints(syllables * 2L, 0, 36).toArray();
    }

    static String written(int[] word, Script script) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < word.length; place += 2) {
            int consonant = word[place] / 3;
            int vowel = word[place + 1] % 3;
            text.append(
                    switch (script) {
                        case LATIN -> LATIN_LETTERS.get(consonant) + LATIN_VOWELS[vowel];
                        case ARABIC -> ARABIC_LETTERS.charAt(consonant) + ARABIC_VOWELS[vowel];
                        case CYRILLIC -> CYRILLIC_LETTERS.charAt(consonant) + CYRILLIC_VOWELS[vowel];
                        case ETHIOPIC -> Character.toString(ETHIOPIC_ROWS[consonant] + ETHIOPIC_ORDERS[vowel]);
                    });
        }
        return script == Script.LATIN || script == Script.CYRILLIC
                ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
                : text.toString();
    }
}
