package org.passerelle.notifications.message;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with named places for values, written {@code {name}}. */
public record Template(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    /** The names of its places, sorted. */
    public Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(place -> place.group(1)).forEach(names::add);
        return names;
    }

    /** Whether it has a brace that belongs to no place, as after a slip of the pen. */
    public boolean stray() {
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}");
    }

    /** The text with its values; a value is never read as a template itself. */
    public String render(Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private static String value(MatchResult place, Map<String, String> values) {
        String value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("No value for the place " + place.group(1));
        }
        return value;
    }
}
