package org.passerelle.drafts.form;

import static org.passerelle.drafts.form.TestingForms.choice;
import static org.passerelle.drafts.form.TestingForms.in;
import static org.passerelle.drafts.form.TestingForms.optional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.drafts.form.MappingRule.Dropped;
import org.passerelle.drafts.form.MappingRule.Renamed;
import org.passerelle.drafts.form.MappingRule.Same;
import org.passerelle.drafts.form.MappingRule.Split;

/** Three versions of a small form, with a rule of each kind between them, in and outside of a group. */
public final class TestingMappings {

    public static final FormDefinition FIRST = form(
            1,
            optional("p.name", QuestionType.NAME),
            optional("p.phone", QuestionType.PHONE),
            group("p.names", "name", "kind"),
            group("p.pets", "name", "kind"),
            status("s.status"),
            country("s.country", "s.status"));
    public static final FormDefinition SECOND = form(
            2,
            optional("p.fullName", QuestionType.NAME),
            group("p.aliases", "alias", "kind"),
            status("s.status"),
            country("s.held", "s.status"),
            country("s.refused", "s.status"),
            optional("n.new", QuestionType.TEXT));
    public static final FormDefinition THIRD = form(
            3,
            optional("p.fullName", QuestionType.NAME),
            group("p.aliases", "alias", "kind"),
            status("s.standing"),
            country("s.held", "s.standing"),
            country("s.no", "s.standing"),
            optional("n.new", QuestionType.TEXT));

    private TestingMappings() {}

    public static Map<String, MappingRule> firstRules() {
        Map<String, MappingRule> rules = new HashMap<>();
        rules.put("p.name", new Renamed("p.fullName"));
        rules.put("p.phone", new Dropped());
        rules.put("p.names", new Renamed("p.aliases"));
        rules.put("p.names.name", new Renamed("p.aliases.alias"));
        rules.put("p.names.kind", new Renamed("p.aliases.kind"));
        rules.put("p.pets", new Dropped());
        rules.put("p.pets.name", new Dropped());
        rules.put("p.pets.kind", new Dropped());
        rules.put("s.status", new Same());
        rules.put("s.country", new Split("s.status", Map.of("held", "s.held", "refused", "s.refused")));
        return rules;
    }

    public static FormMapping first() {
        return new FormMapping(FIRST, SECOND, firstRules(), Set.of("n.new"));
    }

    public static FormMapping second() {
        Map<String, MappingRule> rules = new HashMap<>();
        List.of("p.fullName", "p.aliases", "p.aliases.alias", "p.aliases.kind", "s.held", "n.new")
                .forEach(path -> rules.put(path, new Same()));
        rules.put("s.status", new Renamed("s.standing"));
        rules.put("s.refused", new Renamed("s.no"));
        return new FormMapping(SECOND, THIRD, rules, Set.of());
    }

    static Question group(String key, String... inner) {
        return new Question(
                key,
                QuestionType.GROUP,
                false,
                new Condition.Always(),
                List.of(),
                Limits.NONE,
                false,
                false,
                List.of(inner).stream()
                        .map(name -> optional(name, QuestionType.NAME))
                        .toList());
    }

    static FormDefinition form(int version, Question... questions) {
        return new FormDefinition("small", version, List.of(new Section("all", List.of(questions))));
    }

    private static Question status(String key) {
        return choice(key, QuestionType.MANY_OF, false, new Condition.Always(), "none", "held", "refused");
    }

    private static Question country(String key, String status) {
        return new Question(
                key,
                QuestionType.COUNTRY,
                false,
                in(status, "held", "refused"),
                List.of(),
                Limits.NONE,
                false,
                false,
                List.of());
    }
}
