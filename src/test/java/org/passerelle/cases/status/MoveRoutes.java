package org.passerelle.cases.status;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which call each row of the table of moves is made; what has none yet is named with what will bring it. */
public final class MoveRoutes {

    private static final String TRANSITIONS = "POST /api/v1/casework/applications/{id}/transitions";
    private static final String WITHDRAWAL = "/api/v1/applications/{id}/withdrawal";

    private static final String HEAD = """
            # Moves without a route

            Written by MoveRoutesHttpTest, which makes every other move over HTTP from each of its states, and has it refused.
            A row of the table of moves that is neither made there nor named here fails the build, and so does one that is
            named here once the call that brings it is in the contract.

            | move | what will bring it | until then |
            |---|---|---|
            """;

    private MoveRoutes() {}

    /** How a row of the table is made over HTTP. */
    public sealed interface Way {

        /** By one of these calls; where there are two the first is the person's own. */
        record Calls(List<String> routes) implements Way {}

        /** Not yet: by that call, some day. */
        record Missing(String route, String meanwhile) implements Way {}
    }

    /** The way of a row. */
    public static Way of(Move move) {
        return switch (move.kind()) {
            case ADMIT ->
                new Way.Missing("POST /api/v1/windows", "submitted forms wait for the first window that opens");
            case CALL -> new Way.Missing("POST /api/v1/casework/calls", "nobody is called before there are places");
            case SUBMIT -> calls("POST /api/v1/applications/{id}/submission");
            case WITHDRAW -> calls("POST " + WITHDRAWAL);
            case UNDO_WITHDRAWAL -> calls("DELETE " + WITHDRAWAL);
            case DECLINE_CALL -> calls("POST /api/v1/applications/{id}/declined-call", TRANSITIONS);
            case ANSWER -> calls("POST /api/v1/applications/{id}/answered", TRANSITIONS);
            case CHALLENGE, CHALLENGE_LATE -> calls("POST /api/v1/applications/{id}/challenge", TRANSITIONS);
            case FIND_NOT_ELIGIBLE, REFUSE -> calls(TRANSITIONS, "POST /api/v1/casework/proposals/{id}/confirmation");
            case CLOSE ->
                move.reasons().contains(Reason.MERGED)
                        ? calls("POST /api/v1/casework/applications/{id}/merges")
                        : calls(TRANSITIONS);
            case RETURN_UNREACHABLE,
                    START_CHECKS,
                    ASK_FOR_MORE,
                    DROP_QUESTION,
                    MIND_TO_GRANT,
                    ASK_FOR_BIOMETRICS,
                    GRANT,
                    BOOK_TRAVEL,
                    ARRIVE,
                    REVERSE_DECISION,
                    UPHOLD_DECISION,
                    CORRECT_MISTAKE -> calls(TRANSITIONS);
        };
    }

    /** The page about rows that have no route. */
    public static String page() {
        return HEAD
                + Moves.all().stream().flatMap(MoveRoutes::missing).distinct().collect(Collectors.joining());
    }

    /** The column of the table. */
    static String column(Move move) {
        return switch (of(move)) {
            case Way.Calls(List<String> routes) ->
                routes.stream()
                        .map(route -> "`" + route.replace("/api/v1", "") + "`")
                        .collect(Collectors.joining("<br>"));
            case Way.Missing _ -> "[none yet](moves-without-route.md)";
        };
    }

    private static Stream<String> missing(Move move) {
        return switch (of(move)) {
            case Way.Calls _ -> Stream.empty();
            case Way.Missing(String route, String meanwhile) ->
                Stream.of("| %s | `%s` | %s |\n"
                        .formatted(move.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), route, meanwhile));
        };
    }

    private static Way calls(String... routes) {
        return new Way.Calls(List.of(routes));
    }
}
