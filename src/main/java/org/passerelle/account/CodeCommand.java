package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Asked;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.TextAnswer;
import org.passerelle.notifications.TextCommand;

/**
 * CODE: a code to sign in, for everybody as on the web, and beside its limits. Where it is one too many that is said, as
 * often as anything is answered at all.
 */
@ApplicationScoped
class CodeCommand implements TextCommand {

    private final CodeDesk desk;
    private final SignInFigures figures;

    CodeCommand(CodeDesk desk, SignInFigures figures) {
        this.desk = desk;
        this.figures = figures;
    }

    @Override
    public String keyword() {
        return "CODE";
    }

    /** On a shared number a code alone opens nothing. */
    @Override
    public From from() {
        return From.ANYBODY;
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        return desk.issueByText(tx, asked.from(), asked.language(), asked.at())
                .invoke(this::count)
                .map(outcome -> outcome instanceof CodeOutcome.Sent
                        ? new TextAnswer.Told()
                        : TextAnswer.of(Notice.REPLY_CODE_LATER));
    }

    private void count(CodeOutcome outcome) {
        if (outcome instanceof CodeOutcome.Sent) {
            figures.codeSent();
        }
    }
}
