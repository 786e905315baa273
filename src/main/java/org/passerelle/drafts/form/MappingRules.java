package org.passerelle.drafts.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.drafts.form.MappingRule.Dropped;
import org.passerelle.drafts.form.MappingRule.Renamed;
import org.passerelle.drafts.form.MappingRule.Same;
import org.passerelle.drafts.form.MappingRule.Split;

/** What a mapping must hold so that no answer is lost or changes its meaning; a broken one stops the start. */
final class MappingRules {

    private final Map<String, Question> before;
    private final Map<String, Question> after;
    private final Map<String, MappingRule> rules;
    private final Set<String> taken = new HashSet<>();

    private MappingRules(FormDefinition from, FormDefinition to, Map<String, MappingRule> rules) {
        this.before = byPath(from);
        this.after = byPath(to);
        this.rules = rules;
    }

    static void check(FormDefinition from, FormDefinition to, Map<String, MappingRule> rules, Set<String> added) {
        MappingRules checked = new MappingRules(from, to, rules);
        rules.keySet().forEach(path -> demand(checked.before.containsKey(path), path, "is not asked before"));
        checked.before.keySet().forEach(path -> demand(rules.containsKey(path), path, "has no rule"));
        checked.before.forEach(checked::checkRule);
        checked.before.forEach((path, question) -> demand(checked.keepsItsMeaning(path), path, "means something else"));
        added.forEach(path -> demand(checked.after.containsKey(path), path, "is not asked afterwards"));
        added.forEach(path -> demand(!checked.taken.contains(path), path, "is new and takes answers over"));
        checked.after.keySet().forEach(path -> demand(checked.isExplained(path, added), path, "comes from nowhere"));
    }

    /** The same over all versions of a form, the oldest first: a key may be gone for longer than one of them. */
    static void checkHistory(List<FormDefinition> versions) {
        Set<String> ever = new HashSet<>();
        Set<String> present = Set.of();
        for (FormDefinition version : versions) {
            Set<String> last = present;
            present = byPath(version).keySet();
            present.forEach(
                    path -> demand(last.contains(path) || !ever.contains(path), path, "was gone and comes back"));
            ever.addAll(present);
        }
    }

    private void checkRule(String path, Question question) {
        switch (rules.get(path)) {
            case Same() -> take(path, question, path);
            case Renamed(String to) -> take(path, question, to);
            case Split(String by, Map<String, String> to) -> checkSplit(path, question, by, to);
            case Dropped() -> demand(!isGroup(path) || droppedWhole(path), path, "goes, and what is in it stays");
            case null -> throw complaint(path, "has no rule");
        }
    }

    private void take(String path, Question question, String target) {
        demand(taken.add(target), path, "goes where another answer goes");
        Question home = target(path, target);
        demand(home.type() == question.type(), path, "changes its kind");
        demand(home.options().containsAll(question.options()), path, "loses codes that were chosen");
        demand(home.sensitive() || !question.sensitive(), path, "is no longer sensitive");
        demand(home.unknownAllowed() || !question.unknownAllowed(), path, "can no longer be unknown");
        demand(groupOf(path).flatMap(this::moved).equals(groupOf(target)), path, "leaves its group");
    }

    private void checkSplit(String path, Question question, String by, Map<String, String> to) {
        Question other = before.get(by);
        demand(other != null && groupOf(by).isEmpty() && !other.isGroup(), path, "is split by what is not asked");
        demand(groupOf(path).isEmpty() && !question.isGroup(), path, "is split inside a group");
        demand(other != null && other.options().containsAll(to.keySet()), path, "is split by a code nobody chooses");
        demand(moved(by).isPresent(), path, "is split by an answer that does not stay");
        Set.copyOf(to.values()).forEach(target -> take(path, question, target));
    }

    private Question target(String path, String target) {
        Question home = after.get(target);
        if (home == null) {
            throw complaint(path, "goes where nothing is asked");
        }
        return home;
    }

    /** A key that has gone never comes back for another question: phones may hold answers to the first. */
    private boolean keepsItsMeaning(String path) {
        return !after.containsKey(path) || rules.get(path) instanceof Same;
    }

    private boolean isExplained(String path, Set<String> added) {
        return added.contains(path) != taken.contains(path);
    }

    private Optional<String> moved(String path) {
        return switch (rules.get(path)) {
            case Same() -> Optional.of(path);
            case Renamed(String to) -> Optional.of(to);
            case Split _, Dropped _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private boolean isGroup(String path) {
        Question question = before.get(path);
        return question != null && question.isGroup();
    }

    private boolean droppedWhole(String group) {
        return before.keySet().stream()
                .filter(path -> groupOf(path).filter(group::equals).isPresent())
                .allMatch(path -> rules.get(path) instanceof Dropped);
    }

    /** The group that a path stands in, in either form. */
    private Optional<String> groupOf(String path) {
        return List.of(before, after).stream()
                .flatMap(form -> form.entrySet().stream())
                .filter(one -> one.getValue().isGroup() && path.startsWith(one.getKey() + '.'))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Question> byPath(FormDefinition form) {
        Map<String, Question> paths = new LinkedHashMap<>();
        form.sections().forEach(section -> section.questions().forEach(question -> {
            paths.put(question.key(), question);
            question.questions().forEach(inner -> paths.put(question.pathOf(inner), inner));
        }));
        return paths;
    }

    private static void demand(boolean holds, String path, String complaint) {
        if (!holds) {
            throw complaint(path, complaint);
        }
    }

    private static IllegalArgumentException complaint(String path, String complaint) {
        return new IllegalArgumentException("In the mapping, " + path + ' ' + complaint);
    }
}
