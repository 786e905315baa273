package org.passerelle.drafts.form;

import java.util.Optional;

/** The key of one answer: a question, an item of a group, or a question inside an item. */
public sealed interface AnswerKey {

    int LONGEST = 200;

    /** A question outside any group, such as {@code person.familyName}. */
    record Plain(String question) implements AnswerKey {
        @Override
        public String text() {
            return question;
        }
    }

    /** An item of a group, such as {@code person.otherNames[k7f3q9xa]}. */
    record Item(String group, String item) implements AnswerKey {
        @Override
        public String text() {
            return group + '[' + item + ']';
        }
    }

    /** A question inside an item, such as {@code person.otherNames[k7f3q9xa].name}. */
    record Inner(String group, String item, String question) implements AnswerKey {
        @Override
        public String text() {
            return group + '[' + item + "]." + question;
        }

        /** The key of the item this question stands in. */
        public Item itemKey() {
            return new Item(group, item);
        }
    }

    /** The key as it travels and is stored. */
    String text();

    /** Reads a key in one pass; empty for anything that cannot be the key of an answer. */
    static Optional<AnswerKey> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int open = text.indexOf('[');
        if (open < 0) {
            return isPath(text) ? Optional.of(new Plain(text)) : Optional.empty();
        }
        int close = text.indexOf(']', open);
        if (close < 0 || !isPath(text.substring(0, open)) || !isItemId(text.substring(open + 1, close))) {
            return Optional.empty();
        }
        return within(text.substring(0, open), text.substring(open + 1, close), text.substring(close + 1));
    }

    private static Optional<AnswerKey> within(String group, String item, String rest) {
        if (rest.isEmpty()) {
            return Optional.of(new Item(group, item));
        }
        boolean inner = rest.charAt(0) == '.' && isPath(rest.substring(1));
        return inner ? Optional.of(new Inner(group, item, rest.substring(1))) : Optional.empty();
    }

    /** Words of ASCII letters and digits, each beginning with a small letter, joined by dots. */
    private static boolean isPath(String text) {
        boolean wordStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (wordStart ? !isSmallLetter(c) : c != '.' && !isLetterOrDigit(c)) {
                return false;
            }
            wordStart = c == '.';
        }
        return !wordStart;
    }

    private static boolean isItemId(String text) {
        return text.length() >= 8
                && text.length() <= 16
                && text.chars().allMatch(c -> isSmallLetter((char) c) || isDigit((char) c));
    }

    private static boolean isLetterOrDigit(char c) {
        return isSmallLetter(c) || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
