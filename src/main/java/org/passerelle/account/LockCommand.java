package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Asked;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.TextAnswer;
import org.passerelle.notifications.TextCommand;

/**
 * LOCK: ends every session of an account, once confirmed, and tells all its contacts. Its phones are no longer known
 * ones, unless that would keep out only their owner. Where nothing is open any more only who texts is told: whoever can
 * forge a sender must not fill all the phones of somebody else.
 */
@ApplicationScoped
class LockCommand implements TextCommand {

    private final AccountNotices notices;

    LockCommand(AccountNotices notices) {
        this.notices = notices;
    }

    @Override
    public String keyword() {
        return "LOCK";
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        return asked.confirmed()
                ? lock(tx, asked)
                : Uni.createFrom().item(new TextAnswer.Question(Notice.REPLY_LOCK_CONFIRM));
    }

    private Uni<TextAnswer> lock(Mutiny.StatelessSession tx, Asked asked) {
        return new Sessions(tx)
                .endAll(asked.person(), asked.at())
                .chain(ended -> new KnownDevices(tx)
                        .forgetAllOfProvable(asked.person())
                        .map(forgotten -> ended + forgotten > 0))
                .chain(changed -> changed
                        ? notices.tellAll(tx, asked.person(), Notice.REPLY_LOCKED)
                                .replaceWith(new TextAnswer.Told())
                        : Uni.createFrom().item(TextAnswer.of(Notice.REPLY_LOCKED)));
    }
}
