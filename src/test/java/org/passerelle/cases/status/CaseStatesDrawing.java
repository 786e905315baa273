package org.passerelle.cases.status;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the table of moves for people to read. */
final class CaseStatesDrawing {

    private static final String INTRODUCTION = """
            # The states of a case

            Drawn by `CaseStatesDrawingTest` from the one table of allowed moves, `org.passerelle.cases.status.Moves`.
            Change the table, not this page, then run `./mvnw -Dtest=CaseStatesDrawingTest -Dpasserelle.write-docs=true test`.

            Open: %s. Final: %s. At most one for each account and form: DRAFT and the open states without UNDER_REVIEW.
            Paused is a flag over a state and keeps the place.

            ## The diagram

            """;

    private CaseStatesDrawing() {}

    static String draw() {
        return INTRODUCTION.formatted(
                        words(CaseState.allThat(CaseState::open)), words(CaseState.allThat(CaseState::isFinal)))
                + "```mermaid\nstateDiagram-v2\n" + nodes() + arrows() + "```\n\n## The table\n\n" + table()
                + neverToAChildAlone();
    }

    private static String nodes() {
        return Arrays.stream(Node.values())
                .map(node -> "    state \"%s\" as %s\n".formatted(node.text, node))
                .collect(Collectors.joining());
    }

    private static String arrows() {
        var moves = Moves.all().stream().flatMap(CaseStatesDrawing::arrowsOf).distinct();
        return "    [*] --> DRAFT\n"
                + moves.collect(Collectors.joining())
                + CaseState.allThat(CaseState::isFinal).stream()
                        .map(state -> "    %s --> [*]\n".formatted(state))
                        .collect(Collectors.joining());
    }

    private static Stream<String> arrowsOf(Move move) {
        return starts(move.from()).map(from -> "    %s --> %s: %s\n".formatted(from, end(move), words(move.kind())));
    }

    private static Stream<String> starts(Set<CaseState> from) {
        if (from.equals(CaseState.allThat(CaseState::open))) {
            return Stream.of(Node.ANY_OPEN.name());
        }
        return from.size() > 6
                ? Stream.of(Node.ANY_AFTER_DRAFT.name())
                : from.stream().map(Enum::name);
    }

    private static String end(Move move) {
        return switch (move.target()) {
            case Target.State(CaseState state) -> state.name();
            case Target.WhereItWas() -> Node.WHERE_IT_WAS.name();
            case Target.BeforeTheDecision() -> Node.BEFORE_THE_DECISION.name();
            case Target.BeforeTheMistake() -> Node.BEFORE_THE_MISTAKE.name();
        };
    }

    private static String table() {
        var rows = Moves.all().stream().map(CaseStatesDrawing::row).collect(Collectors.joining());
        return """
                | move | from | to | who | reasons | in bulk | second person | message | time | route |
                |---|---|---|---|---|---|---|---|---|---|
                """ + rows;
    }

    private static String neverToAChildAlone() {
        var states = CaseState.allThat(NeverToAChildAlone.STATES::contains);
        var moves = NeverToAChildAlone.MOVES.stream()
                .map(never -> "%s because of `%s`"
                        .formatted(words(never.kind()), never.reason().code()))
                .collect(Collectors.joining("; "));
        return """

                ## Never to a child who is alone

                The case of somebody under 18 who is not with a parent never comes to %s, by whatever move, and is never
                moved thus: %s. Whoever tries is refused with `%s`.
                """.formatted(words(states), moves, Refusal.CHILD_ALONE.code());
    }

    private static String row(Move move) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        words(move.kind()),
                        starts(move.from()).map(CaseStatesDrawing::label).collect(Collectors.joining(", ")),
                        label(end(move)),
                        move.who().stream().map(CaseStatesDrawing::words).collect(Collectors.joining(", ")),
                        move.reasons().stream()
                                .map(reason -> "`" + reason.code() + "`")
                                .collect(Collectors.joining(" ")),
                        move.bulk() ? "yes" : "no",
                        move.secondPerson() ? "yes" : "no",
                        move.notice() == null ? "none" : "`" + move.notice() + "`",
                        time(move.deadline()),
                        MoveRoutes.column(move));
    }

    private static String label(String name) {
        return Arrays.stream(Node.values())
                .filter(node -> node.name().equals(name))
                .map(node -> node.text)
                .findFirst()
                .orElse(name);
    }

    private static String time(@Nullable Duration time) {
        if (time == null) {
            return "";
        }
        return time.compareTo(Duration.ofDays(7)) < 0 ? time.toHours() + " hours" : time.toDays() + " days";
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Collection<CaseState> states) {
        return states.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private enum Node {
        ANY_OPEN("any open state"),
        ANY_AFTER_DRAFT("any state after DRAFT"),
        WHERE_IT_WAS("back where it was"),
        BEFORE_THE_DECISION("where the decision was taken"),
        BEFORE_THE_MISTAKE("the state before");

        private final String text;

        Node(String text) {
            this.text = text;
        }
    }
}
