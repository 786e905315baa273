package org.passerelle.notifications.keyword;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names by which people ask for a language: its tag, what it calls itself, and what others call it. */
public final class LanguageNames {

    private final Map<String, String> tags = new HashMap<>();

    /** The names by tag; throws IllegalArgumentException where one name would mean two languages. */
    public LanguageNames(Map<String, List<String>> names) {
        names.forEach((tag, all) -> {
            add(tag, tag);
            all.forEach(name -> add(name, tag));
        });
    }

    private void add(String name, String tag) {
        String before = tags.put(Plain.of(name), tag);
        if (before != null && !before.equals(tag)) {
            throw new IllegalArgumentException("The name " + name + " means " + before + " and " + tag);
        }
    }

    /** The tag of a plain name. */
    public Optional<String> tag(String plain) {
        return Optional.ofNullable(tags.get(plain));
    }
}
