package org.passerelle.drafts.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The answers of one application by their keys; a cleared answer and a removed item have the value null. */
public final class Answers {

    private final Map<String, @Nullable AnswerValue> values;
    private final Map<String, Set<String>> items = new HashMap<>();

    public Answers(Map<String, @Nullable AnswerValue> values) {
        this.values = new HashMap<>(values);
        this.values.forEach(this::noteItem);
    }

    /** The present value; null where it was cleared or never given. */
    public @Nullable AnswerValue value(String key) {
        return values.get(key);
    }

    /** Whether the item was taken out of its group; its answers are kept but no longer count. */
    public boolean isRemoved(AnswerKey.Item item) {
        String key = item.text();
        return values.containsKey(key) && values.get(key) == null;
    }

    /** The items of a group of which anything is known, removed ones left out, sorted by id. */
    Set<String> items(String group) {
        return items.getOrDefault(group, Set.of());
    }

    private void noteItem(String key, @Nullable AnswerValue value) {
        if (value == null || key.indexOf('[') < 0) {
            return;
        }
        AnswerKey.Item item =
                switch (AnswerKey.parse(key).orElse(null)) {
                    case AnswerKey.Item it -> it;
                    case AnswerKey.Inner inner -> inner.itemKey();
                    case AnswerKey.Plain _ -> null;
                    case null -> null;
                };
        if (item != null && !isRemoved(item)) {
            items.computeIfAbsent(item.group(), _ -> new TreeSet<>()).add(item.item());
        }
    }
}
