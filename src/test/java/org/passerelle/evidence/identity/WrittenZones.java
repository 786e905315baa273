package org.passerelle.evidence.identity;

import java.util.List;
import java.util.Random;

/** Writes zones field by field as ICAO 9303 lays them out, with check digits of its own. */
final class WrittenZones {

    private static final String VALUES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private WrittenZones() {}

    static List<String> passport(
            String state, String number, String birth, String expiry, String names, String personal) {
        String first = filled("P<" + state + names, 44);
        String own = filled(personal, 14);
        String digit = personal.isEmpty() ? "<" : digit(own);
        String numbered = filled(number, 9) + digit(filled(number, 9));
        String born = birth + digit(birth);
        String ends = expiry + digit(expiry);
        String composite = digit(numbered + born + ends + own + digit);
        return List.of(first, numbered + state + born + "F" + ends + own + digit + composite);
    }

    static List<String> largeCard(
            String state, String number, String birth, String expiry, String names, String optional) {
        String own = filled(optional, 7);
        String numbered = filled(number, 9) + digit(filled(number, 9));
        String born = birth + digit(birth);
        String ends = expiry + digit(expiry);
        return List.of(
                filled("I<" + state + names, 36),
                numbered + state + born + "M" + ends + own + digit(numbered + born + ends + own));
    }

    static List<String> card(String state, String number, String birth, String expiry, String names, String optional) {
        String numbered = filled(number, 9) + digit(filled(number, 9)) + filled(optional, 15);
        String born = birth + digit(birth);
        String ends = expiry + digit(expiry);
        String second = filled("", 11);
        return List.of(
                "I<" + state + numbered,
                born + "<" + ends + state + second + digit(numbered + born + ends + second),
                filled(names, 30));
    }

    static List<String> any(Random random) {
        String state = List.of("UTO", "ERI", "XXA", "XXB", "XXC", "D<<", "AFG").get(random.nextInt(7));
        String number = word(random, 1 + random.nextInt(9), VALUES);
        String birth = two(random, 0, 99) + (random.nextInt(5) == 0 ? "<<<<" : two(random, 1, 12) + two(random, 1, 28));
        String expiry = two(random, 0, 99) + two(random, 1, 12) + two(random, 1, 28);
        String names = word(random, 3 + random.nextInt(6), VALUES.substring(10))
                + (random.nextBoolean() ? "<<" + word(random, 4, VALUES.substring(10)) : "");
        String optional = random.nextBoolean() ? "" : word(random, 5, VALUES);
        return switch (random.nextInt(3)) {
            case 0 -> passport(state, number, birth, expiry, names, optional);
            case 1 -> largeCard(state, number, birth, expiry, names, optional);
            default -> card(state, number, birth, expiry, names, optional);
        };
    }

    private static String two(Random random, int least, int most) {
        return "%02d".formatted(least + random.nextInt(most - least + 1));
    }

    private static String word(Random random, int length, String letters) {
        StringBuilder word = new StringBuilder();
        random.ints(length, 0, letters.length()).forEach(place -> word.append(letters.charAt(place)));
        return word.toString();
    }

    private static String filled(String text, int length) {
        return text + "<".repeat(length - text.length());
    }

    private static String digit(String text) {
        int sum = 0;
        for (int place = 0; place < text.length(); place++) {
            int value = Math.max(0, VALUES.indexOf(text.charAt(place)));
            sum += value * (place % 3 == 0 ? 7 : place % 3 == 1 ? 3 : 1);
        }
        return Integer.toString(sum % 10);
    }
}
