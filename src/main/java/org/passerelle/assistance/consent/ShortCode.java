package org.passerelle.assistance.consent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code a helper shows: a word of four letters and two digits, such as {@code KITE-47}. Any two words differ in two
 * letters at least, none is a keyword of texts in any language, and there is no 0 or 1 that could be taken for a letter: a slip of the finger is no other word.
 */
public record ShortCode(int number) {

    private static final List<String> WORDS = List.of(("""
                    AQUA ARCH BEAR BELL BIRD BOAT BOOK BRIM BULB BUSH CAKE CALF CAMP CHIN CLAY CLUB CORN \
                    CRAB CUBE DATE DAWN DECK DISH DOOR DOVE DRUM DUSK EAST EDGE FACE FARM FERN FIRE FLAG \
                    FLUX FOAM FORK FROG GIFT GLUE GOLD GRID GULF HARP HAZE HERB HILL HOME ICON INCH IRIS JADE \
                    JAZZ JOIN JUMP JURY KEEP KING KITE KNOT LAMB LEAF LIME LION LOFT MAPS MEAL MESH MILK \
                    MINT MOON MYTH NAIL NAVY NEST OATS OBOE ONYX OPAL OPEN PALM PARK PINE PLAN PLUG POEM POND \
                    QUAY RAFT RAIN RICE ROAD ROOF ROPE RUBY SALT SEED SHIP SHOE SIGN SNOW SOAP SOFA SPOT SPUR \
                    STAR STEM SWAN TAXI TEAM TENT TOWN TREE TRIO TUBA TUNE TURF TWIG UNIT URGE VASE VEIL \
                    VIEW VISA VOTE WASP WAVE WEEK WHEY WIND WOLF YARD YOGA YOLK ZINC ZONE ZOOM""").split(" "));
    private static final String DIGITS = "23456789";
    private static final int PAIRS = DIGITS.length() * DIGITS.length();
    private static final Pattern TYPED = Pattern.compile("([A-Z]{4})(\\d{2})");

    /** How many there are. */
    public static final int NUMBERS = WORDS.size() * PAIRS;

    public ShortCode {
        if (number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException("not a code of a helper");
        }
    }

    /** All words, for whoever checks them. */
    static List<String> words() {
        return WORDS;
    }

    /** Reads what a person typed: upper or lower case, digits of any script, with whatever stands between. */
    public static Optional<ShortCode> parse(String typed) {
        Matcher matcher = TYPED.matcher(plain(typed));
        return matcher.matches() ? of(matcher.group(1), matcher.group(2)) : Optional.empty();
    }

    private static Optional<ShortCode> of(String word, String digits) {
        int place = WORDS.indexOf(word);
        int first = DIGITS.indexOf(digits.charAt(0));
        int second = DIGITS.indexOf(digits.charAt(1));
        return place < 0 || first < 0 || second < 0
                ? Optional.empty()
                : Optional.of(new ShortCode(place * PAIRS + first * DIGITS.length() + second));
    }

    private static String plain(String typed) {
        var plain = new StringBuilder();
        typed.codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(each -> plain.append(
                        Character.isDigit(each)
                                ? String.valueOf(Character.digit(each, 10))
                                : Character.toString(each).toUpperCase(Locale.ROOT)));
        return plain.toString();
    }

    /** The form to show, and the one that is hashed. */
    public String text() {
        int pair = number % PAIRS;
        return WORDS.get(number / PAIRS)
                + "-"
                + DIGITS.charAt(pair / DIGITS.length())
                + DIGITS.charAt(pair % DIGITS.length());
    }

    @Override
    public String toString() {
        return "ShortCode";
    }
}
