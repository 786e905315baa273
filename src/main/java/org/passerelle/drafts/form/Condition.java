package org.passerelle.drafts.form;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** When a question is asked. A key inside a group names the same item's question by its path in the definition. */
public sealed interface Condition {

    /** Asked of everybody. */
    record Always() implements Condition {}

    /** Asked when the answer to another question is, or contains, one of these codes. */
    record In(String key, List<String> codes) implements Condition {
        public In {
            codes = List.copyOf(codes);
        }
    }

    /** Asked when every condition holds. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** Asked when at least one condition holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** Whether the condition holds, given whether one answer is among the codes. */
    default boolean holds(BiPredicate<String, List<String>> answerIsAmong) {
        return switch (this) {
            case Always() -> true;
            case In(String key, List<String> codes) -> answerIsAmong.test(key, codes);
            case All(List<Condition> conditions) -> conditions.stream().allMatch(c -> c.holds(answerIsAmong));
            case Any(List<Condition> conditions) -> conditions.stream().anyMatch(c -> c.holds(answerIsAmong));
        };
    }

    /** The simple conditions inside this one. */
    default Stream<In> parts() {
        return switch (this) {
            case Always() -> Stream.of();
            case In in -> Stream.of(in);
            case All(List<Condition> conditions) -> conditions.stream().flatMap(Condition::parts);
            case Any(List<Condition> conditions) -> conditions.stream().flatMap(Condition::parts);
        };
    }
}
