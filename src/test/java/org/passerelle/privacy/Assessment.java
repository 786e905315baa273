package org.passerelle.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code docs/dpia.md}, the data protection impact assessment, from the purposes. */
final class Assessment {

    private static final String INTRODUCTION = """
            # Data protection impact assessment

            Generated from `src/main/resources/privacy/purposes.json` by its tests: a stored field without a row there
            fails the build. UK GDPR and EU GDPR both apply. What still needs a decision is marked OPEN.

            Nobody in enforcement and no French authority is a recipient of anything below; no route, role or export
            serves them. Consent is the basis of a helper's access only, never of the application itself.
            """;

    private static final String OPEN_PARTS = """
            ## Open

            - OPEN: UKVI and each partner organisation are to be named as controllers, with an arrangement (Article 26).
            - OPEN: a processor agreement with the SMS and e-mail providers, and their place of processing (Articles 28, 44).
            - OPEN: the views of applicants and of the organisations that help them (Article 35(9)).
            """;

    private Assessment() {}

    static String of(Purposes purposes) {
        return String.join(
                "\n",
                INTRODUCTION,
                laws("Lawful bases", purposes.bases()),
                laws("Conditions for special categories", purposes.conditions()),
                personal(purposes),
                other(purposes),
                messages(purposes.messages()),
                OPEN_PARTS + open(purposes));
    }

    private static String laws(String title, Map<String, Purposes.Law> laws) {
        return laws.values().stream()
                .map(law -> "| %s | %s | %s |".formatted(law.title(), law.uk(), law.eu()))
                .collect(Collectors.joining(
                        "\n", "## " + title + "\n\n| what | United Kingdom | European Union |\n|---|---|---|\n", "\n"));
    }

    private static String personal(Purposes purposes) {
        return purposes.columns().stream()
                .filter(Purposes.Columns::personal)
                .map(group -> "| `%s` | %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                group.table(),
                                names(group.columns()),
                                group.purpose(),
                                title(purposes.bases(), group.basis()),
                                group.condition() == null ? "–" : "yes",
                                purposes.retentions().get(group.retention()),
                                purposes.recipients().get(group.recipients())))
                .collect(Collectors.joining("\n", """
                        ## Personal data

                        | table | columns | purpose | basis | special category | kept | seen by |
                        |---|---|---|---|---|---|---|
                        """, "\n"));
    }

    private static String other(Purposes purposes) {
        return purposes.columns().stream()
                .filter(group -> !group.personal())
                .map(group -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                group.table(),
                                names(group.columns()),
                                group.purpose(),
                                purposes.retentions().get(group.retention())))
                .collect(Collectors.joining("\n", """
                        ## Other columns

                        | table | columns | purpose | kept |
                        |---|---|---|---|
                        """, "\n"));
    }

    private static String messages(List<Purposes.MessageFields> messages) {
        return messages.stream()
                .map(row -> "| `%s` | %s | %s |".formatted(row.notice(), names(row.fields()), row.purpose()))
                .collect(Collectors.joining("\n", """
                        ## Messages

                        Names and full references are in no message: phones are shared, lost and watched.

                        | message | fields | purpose |
                        |---|---|---|
                        """, "\n"));
    }

    private static String open(Purposes purposes) {
        return purposes.retentions().values().stream()
                .filter(text -> text.startsWith("OPEN"))
                .map(text -> "- " + text.replace("OPEN:", "OPEN: retention,") + ".\n")
                .collect(Collectors.joining());
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "–" : "`" + String.join("`, `", names) + "`";
    }

    private static String title(Map<String, Purposes.Law> laws, @Nullable String name) {
        return laws.get(name).title();
    }
}
