package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.TextCommand.From;

/** Hands a keyword to the commands that have it, and answers where none of them does. */
@ApplicationScoped
class Commands {

    /** The keyword that answers questions. */
    static final String YES = "YES";

    /** What is answered while no feature knows more. */
    private static final Map<String, Notice> OTHERWISE = Map.of(
            "DRAW", Notice.REPLY_NO_DRAW, "STOP HELP", Notice.REPLY_NO_HELPER, YES, Notice.REPLY_NOTHING_TO_CONFIRM);

    /** Keywords that are there even if no command has them. */
    static final Set<String> WITHOUT_A_COMMAND = OTHERWISE.keySet();

    private final List<TextCommand> commands;

    Commands(@All List<TextCommand> commands) {
        this.commands = commands;
    }

    /** A YES may answer a question that was put to the number. */
    From from(String keyword) {
        return keyword.equals(YES)
                ? From.NUMBER
                : all(keyword).stream().map(TextCommand::from).findFirst().orElse(From.PERSON);
    }

    Uni<TextAnswer> answer(Mutiny.StatelessSession tx, String keyword, Asked asked) {
        List<TextCommand> fitting = all(keyword).stream()
                .filter(command -> asked.accountId() != null || command.from() != From.PERSON)
                .toList();
        return first(tx, fitting, asked)
                .map(answer -> answer instanceof TextAnswer.Pass
                        ? TextAnswer.of(OTHERWISE.getOrDefault(keyword, Notice.REPLY_NO_FORM))
                        : answer);
    }

    private static Uni<TextAnswer> first(Mutiny.StatelessSession tx, List<TextCommand> commands, Asked asked) {
        return commands.isEmpty()
                ? Uni.createFrom().item(new TextAnswer.Pass())
                : commands.getFirst()
                        .answer(tx, asked)
                        .chain(answer -> answer instanceof TextAnswer.Pass
                                ? first(tx, commands.subList(1, commands.size()), asked)
                                : Uni.createFrom().item(answer));
    }

    private List<TextCommand> all(String keyword) {
        return commands.stream()
                .filter(command -> command.keyword().equals(keyword))
                .toList();
    }
}
