package org.passerelle.drafts.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a definition must hold before it may be published; a broken one stops the start of the application. */
final class DefinitionRules {

    /** A question and the path, with its last dot, of the group it stands in. */
    private record Seen(String prefix, Question question) {}

    private final Map<String, Seen> earlier = new HashMap<>();

    private DefinitionRules() {}

    static void check(FormDefinition form) {
        DefinitionRules rules = new DefinitionRules();
        form.sections().forEach(section -> section.questions().forEach(question -> rules.check("", question)));
    }

    private void check(String prefix, Question question) {
        String path = prefix + question.key();
        demand(
                AnswerKey.parse(path).filter(AnswerKey.Plain.class::isInstance).isPresent(),
                path,
                "has a malformed key");
        demand(takesOptions(question) != question.options().isEmpty(), path, "has options where none belong, or none");
        demand(question.isGroup() != question.questions().isEmpty(), path, "has questions where none belong, or none");
        demand(!question.isGroup() || prefix.isEmpty(), path, "is a group inside a group");
        question.when().parts().forEach(part -> checkCondition(prefix, path, part));
        question.questions().forEach(inner -> check(path + '.', inner));
        earlier.put(path, new Seen(prefix, question));
    }

    /** Conditions look back only, so they cannot go round in circles; they name codes that can be chosen. */
    private void checkCondition(String prefix, String path, Condition.In part) {
        Seen other = earlier.get(part.key());
        if (other == null || other.question().isGroup()) {
            throw complaint(path, "depends on a question that does not stand before it");
        }
        boolean within = other.prefix().isEmpty() || other.prefix().equals(prefix);
        demand(within, path, "depends on a question inside another group");
        List<String> options = other.question().options();
        demand(
                options.isEmpty() || options.containsAll(part.codes()),
                path,
                "depends on a code that nobody can choose");
    }

    private static boolean takesOptions(Question question) {
        return switch (question.type()) {
            case CHOICE, MANY_OF, YES_NO -> true;
            case TEXT, LONG_TEXT, NAME, PHONE, EMAIL, PLACE, COUNTRY, DATE, GROUP -> false;
        };
    }

    private static void demand(boolean holds, String path, String complaint) {
        if (!holds) {
            throw complaint(path, complaint);
        }
    }

    private static IllegalArgumentException complaint(String path, String complaint) {
        return new IllegalArgumentException("The question " + path + ' ' + complaint);
    }
}
