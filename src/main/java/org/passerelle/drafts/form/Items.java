package org.passerelle.drafts.form;

import java.util.Comparator;
import java.util.List;

/** The items of a repeating group as a person sees them. */
public final class Items {

    private Items() {}

    /** The ids of the items that were not removed: by order, then id; items whose own key was never sent come last. */
    public static List<String> live(String group, Answers answers) {
        return answers.items(group).stream()
                .sorted(Comparator.comparingDouble((String item) -> order(group, item, answers))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static double order(String group, String item, Answers answers) {
        return answers.value(new AnswerKey.Item(group, item).text()) instanceof AnswerValue.Order(double order)
                ? order
                : Double.POSITIVE_INFINITY;
    }
}
