package org.passerelle.drafts.safety;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.sync.Alternative;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.StoredAnswer;

/**
 * What is said of a person's age and family: the stored answers, and all that is kept beside them, because a second
 * phone or a proposed correction may be the only one that tells the truth.
 */
public record Statements(Map<String, List<AnswerValue>> values) {

    /** Under 18 or not. */
    static final String UNDER_18 = "household.under18";

    /** With a parent or not. */
    static final String WITH_PARENT = "household.withParent";

    /** The date of birth. */
    static final String BIRTH_DATE = "person.birthDate";

    private static final Set<String> KEYS = Set.of(UNDER_18, WITH_PARENT, BIRTH_DATE);

    public Statements {
        values = Map.copyOf(values);
    }

    /** True for the questions that tell of age and parents. */
    public static boolean concerns(String key) {
        return KEYS.contains(key);
    }

    /** All that the application holds. */
    public static Statements of(DraftState state) {
        return new Statements(KEYS.stream()
                .collect(Collectors.toMap(
                        Function.identity(), key -> values(state, key), (one, _) -> one, TreeMap::new)));
    }

    List<AnswerValue> of(String key) {
        return values.getOrDefault(key, List.of());
    }

    boolean say(String key, String code) {
        return of(key).contains(new AnswerValue.Text(code));
    }

    private static List<AnswerValue> values(DraftState state, String key) {
        Stream<AnswerValue> stored = Stream.ofNullable(state.answer(key)).map(StoredAnswer::value);
        Stream<AnswerValue> beside = state.alternatives().stream()
                .filter(one -> one.key().equals(key))
                .map(Alternative::value);
        return Stream.concat(stored, beside).filter(Objects::nonNull).distinct().toList();
    }
}
