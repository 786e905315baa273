package org.passerelle.notifications.keyword;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a text: a keyword must be all of it, but for an argument behind it and a PIN behind or before it. Whatever is not
 * surely a keyword are words.
 *
 * @param arguments the keywords that take an argument of one or two words
 */
public record Reading(Vocabulary vocabulary, DangerWords danger, Set<String> arguments) {

    /** The keyword that says that something cannot wait. */
    public static final String URGENT = "URGENT";

    private static final String HELP = "HELP";
    private static final String PIN = "pin";
    private static final Pattern GLUED_PIN = Pattern.compile("(?<=\\p{L})(?=[0-9]{4,8}$)");
    private static final Pattern NAMED_PIN = Pattern.compile("^pin ");
    private static final int LOOKED_AT = 4_000;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_ARGUMENT = 2;
    private static final int LONGEST_URGENT = 3;
    private static final int SHORTEST_PIN = 4;
    private static final int LONGEST_PIN = 8;

    public Reading {
        arguments = Set.copyOf(arguments);
    }

    /** What it means. */
    public Meaning read(String text) {
        String part = text.substring(0, Math.min(text.length(), LOOKED_AT));
        String plain = Plain.of(part);
        Optional<String> guess = ScriptGuess.of(part);
        return keyword(plain, guess)
                .or(() -> Optional.of(NAMED_PIN.matcher(plain).replaceFirst("").replace(" ", ""))
                        .filter(Reading::isPin)
                        .map(digits -> new Meaning.Pin(digits, guess)))
                .orElseGet(() -> words(plain, guess));
    }

    private Optional<Meaning> keyword(String plain, Optional<String> guess) {
        List<String> all = List.of(GLUED_PIN.matcher(plain).replaceFirst(" ").split(" "));
        if (plain.isEmpty() || all.size() > MOST_WORDS) {
            return Optional.empty();
        }
        int begin = digitsAtTheBeginning(all);
        int behind = digitsAtTheBeginning(all.reversed());
        if (begin == all.size() || begin > 0 && behind > 0) {
            return Optional.empty();
        }
        List<String> words = all.subList(begin, all.size() - behind);
        if (begin + behind == 0) {
            return keyword(words, Optional.empty(), guess);
        }
        String pin = String.join("", begin > 0 ? all.subList(0, begin) : all.subList(all.size() - behind, all.size()));
        return isPin(pin) ? keyword(withoutItsName(words, begin > 0), Optional.of(pin), guess) : Optional.empty();
    }

    private static int digitsAtTheBeginning(List<String> words) {
        return (int) words.stream()
                .takeWhile(word -> word.chars().allMatch(Character::isDigit))
                .count();
    }

    private static boolean isPin(String digits) {
        return digits.length() >= SHORTEST_PIN
                && digits.length() <= LONGEST_PIN
                && digits.chars().allMatch(Character::isDigit);
    }

    /** "STATUS PIN 4821" says no more than "STATUS 4821". */
    private static List<String> withoutItsName(List<String> words, boolean before) {
        boolean named = words.size() > 1 && (before ? words.getFirst() : words.getLast()).equals(PIN);
        if (!named) {
            return words;
        }
        return before ? words.subList(1, words.size()) : words.subList(0, words.size() - 1);
    }

    private Optional<Meaning> keyword(List<String> words, Optional<String> pin, Optional<String> guess) {
        String whole = String.join(" ", words);
        return vocabulary
                .exactly(whole)
                .or(() -> vocabulary.nearly(whole))
                .filter(found -> !found.keyword().equals(URGENT) && !crying(found, whole))
                .map(found -> meaning(found, "", pin, guess))
                .or(() -> withArgument(words, pin, guess));
    }

    /** "Help me" is more than the word for help: it may be meant as it says. */
    private boolean crying(Vocabulary.Found found, String whole) {
        return found.keyword().equals(HELP) && danger.is(whole);
    }

    private Optional<Meaning> withArgument(List<String> words, Optional<String> pin, Optional<String> guess) {
        for (int head = words.size() - 1; head >= 1 && head >= words.size() - LONGEST_ARGUMENT; head--) {
            Optional<Vocabulary.Found> found = vocabulary
                    .exactly(String.join(" ", words.subList(0, head)))
                    .filter(each -> arguments.contains(each.keyword()));
            if (found.isPresent()) {
                String argument = String.join(" ", words.subList(head, words.size()));
                return found.map(each -> meaning(each, argument, pin, guess));
            }
        }
        return Optional.empty();
    }

    private static Meaning meaning(
            Vocabulary.Found found, String argument, Optional<String> pin, Optional<String> guess) {
        Optional<String> language =
                found.language().filter(each -> !each.equals("en")).or(() -> guess);
        return new Meaning.Keyword(found.keyword(), argument, pin, language);
    }

    private Meaning words(String plain, Optional<String> guess) {
        Set<String> languages = danger.languagesOf(plain);
        boolean urgent = !languages.isEmpty() || beginsUrgently(plain);
        return new Meaning.Words(urgent, DangerWords.only(languages).or(() -> guess));
    }

    private boolean beginsUrgently(String plain) {
        List<String> first = Stream.of(plain.split(" ")).limit(LONGEST_URGENT).toList();
        return IntStream.rangeClosed(1, first.size())
                .mapToObj(head -> String.join(" ", first.subList(0, head)))
                .flatMap(head -> vocabulary.exactly(head).stream())
                .anyMatch(found -> found.keyword().equals(URGENT));
    }
}
