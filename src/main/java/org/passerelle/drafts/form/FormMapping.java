package org.passerelle.drafts.form;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to one form become answers to its next version, or to a later form. One that forgets a key, names one
 * that is not there or changes the kind of an answer cannot be made.
 */
public final class FormMapping {

    private final FormDefinition from;
    private final FormDefinition to;
    private final Map<String, MappingRule> rules;

    /**
     * Rules by the path of each question of {@code from}; {@code added} are the paths that only {@code to} has. A path is
     * the key of a question or of a group, or both joined by a dot.
     */
    public FormMapping(FormDefinition from, FormDefinition to, Map<String, MappingRule> rules, Set<String> added) {
        this.from = requireNonNull(from);
        this.to = requireNonNull(to);
        this.rules = Map.copyOf(rules);
        MappingRules.check(from, to, this.rules, added);
    }

    /** Complains of a key that was gone and comes back; the versions are those of one form, the oldest first. */
    public static void checkHistory(List<FormDefinition> versions) {
        MappingRules.checkHistory(versions);
    }

    public FormDefinition from() {
        return from;
    }

    public FormDefinition to() {
        return to;
    }

    /** The keys that an answer belongs to, given which codes another question was answered with; none: no home. */
    public List<AnswerKey> homes(AnswerKey key, Function<String, Set<String>> codes) {
        return switch (key) {
            case AnswerKey.Plain plain -> plainHomes(plain, codes);
            case AnswerKey.Item(String group, String item) ->
                list(moved(group).map(target -> new AnswerKey.Item(target, item)));
            case AnswerKey.Inner inner -> list(innerHome(inner));
        };
    }

    /** The path that takes the place of this one; empty where none or more than one does. */
    public Optional<String> moved(String path) {
        return switch (rules.get(path)) {
            case MappingRule.Same() -> Optional.of(path);
            case MappingRule.Renamed(String target) -> Optional.of(target);
            case MappingRule.Split _, MappingRule.Dropped _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    /** True when this question becomes several. */
    boolean splits(String path) {
        return rules.get(path) instanceof MappingRule.Split;
    }

    private List<AnswerKey> plainHomes(AnswerKey.Plain key, Function<String, Set<String>> codes) {
        return rules.get(key.question()) instanceof MappingRule.Split(String by, Map<String, String> targets)
                ? split(targets, codes.apply(by))
                : list(moved(key.question()).map(AnswerKey.Plain::new));
    }

    private static List<AnswerKey> split(Map<String, String> targets, Set<String> chosen) {
        return targets.entrySet().stream()
                .filter(target -> chosen.contains(target.getKey()))
                .<AnswerKey>map(target -> new AnswerKey.Plain(target.getValue()))
                .distinct()
                .toList();
    }

    private Optional<AnswerKey.Inner> innerHome(AnswerKey.Inner key) {
        @Nullable String group = moved(key.group()).orElse(null);
        return group == null
                ? Optional.empty()
                : moved(key.group() + '.' + key.question())
                        .map(path -> new AnswerKey.Inner(group, key.item(), path.substring(group.length() + 1)));
    }

    private static List<AnswerKey> list(Optional<? extends AnswerKey> home) {
        return home.<List<AnswerKey>>map(List::of).orElseGet(List::of);
    }
}
