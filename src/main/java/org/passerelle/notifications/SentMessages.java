package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.MessageSecrets.Source;
import org.passerelle.notifications.message.Occasion;
import org.passerelle.platform.http.PageQuery;

/** Shows what was sent, the oldest first. */
@ApplicationScoped
public class SentMessages {

    /** Texts that open or stop something for whoever reads them. */
    private static final Set<Notice> SECRET = EnumSet.of(Notice.RECOVERY_STARTED, Notice.REPLY_HELPER_CODE);

    /** Told where somebody wanted to come back, who need not be the owner of the account. */
    private static final Set<Notice> TO_WHO_COMES_BACK =
            EnumSet.of(Notice.RECOVERY_DONE, Notice.RECOVERY_PAUSED, Notice.RECOVERY_REFUSED);

    /** Who else helps, and with whom they apply, is for the person alone. */
    private static final Set<Notice> FOR_THE_PERSON_ALONE = EnumSet.of(
            Notice.HELPER_ASKED,
            Notice.HELPER_GIVEN,
            Notice.HELPER_ENDS_SOON,
            Notice.HELPER_ENDED,
            Notice.HELPER_SUSPENDED,
            Notice.HELPER_BACK,
            Notice.HOUSEHOLD_JOINED,
            Notice.HOUSEHOLD_GREW,
            Notice.HOUSEHOLD_LEFT,
            Notice.HOUSEHOLD_NEWS);

    private static final List<String> CODES = codes(EnumSet.copyOf(Arrays.stream(Notice.values())
            .filter(notice -> notice.occasion() == Occasion.CODE)
            .toList()));

    private final AccountDesk accounts;
    private final MessageSecrets secrets;

    SentMessages(AccountDesk accounts, MessageSecrets secrets) {
        this.accounts = accounts;
        this.secrets = secrets;
    }

    /** What its owner may see: no codes, and nothing that went to somebody else's contact. */
    public Uni<List<SentMessage>> ofOwner(Mutiny.StatelessSession tx, UUID account, UUID application, PageQuery page) {
        return accounts.contactsOf(tx, account)
                .map(contacts -> contacts.stream().map(secrets::hashOf).toList())
                .chain(own -> new SentRows(tx)
                        .ofOwner(
                                new SentMessage.Of(account, application),
                                new SentRows.Hidden(CODES, codes(TO_WHO_COMES_BACK), own),
                                page))
                .map(rows -> rows.stream().map(row -> open(row, true)).toList());
    }

    /** What somebody may see whom its owner lets read their messages: only what is about the application itself. */
    public Uni<List<SentMessage>> forHelper(
            Mutiny.StatelessSession tx, UUID account, UUID application, PageQuery page) {
        Set<Notice> hidden = EnumSet.copyOf(TO_WHO_COMES_BACK);
        hidden.addAll(SECRET);
        hidden.addAll(FOR_THE_PERSON_ALONE);
        return new SentRows(tx)
                .aboutOnly(new SentMessage.Of(account, application), CODES, codes(hidden), page)
                .map(rows -> rows.stream().map(row -> open(row, false)).toList());
    }

    /** All that was sent, without the texts of codes. */
    public Uni<List<SentMessage>> of(Mutiny.StatelessSession tx, SentMessage.Of of, PageQuery page) {
        return new SentRows(tx)
                .of(of, page)
                .map(rows -> rows.stream().map(row -> open(row, false)).toList());
    }

    /** The tries of these messages, in order. */
    public Uni<List<SentMessage.Try>> tries(Mutiny.StatelessSession tx, List<UUID> messages) {
        return new SentRows(tx).tries(messages);
    }

    /** How far these messages got. */
    public Uni<List<SentMessage.Fate>> fates(Mutiny.StatelessSession tx, List<UUID> messages) {
        return new SentRows(tx).fates(messages);
    }

    private SentMessage open(SentRows.Sealed row, boolean own) {
        Notice notice = Notice.of(row.notice());
        boolean hidden = notice.occasion() == Occasion.CODE || !own && SECRET.contains(notice);
        return new SentMessage(
                row.id(),
                row.notice(),
                row.language(),
                row.contactKind(),
                hidden ? null : secrets.openBody(Source.MESSAGES, row.id(), row.body()),
                row.segments(),
                row.state(),
                row.createdAt(),
                row.sentAt(),
                row.deliveredAt(),
                row.failedAt(),
                row.follows(),
                row.foldedInto());
    }

    private static List<String> codes(Set<Notice> notices) {
        return notices.stream().map(Notice::code).toList();
    }
}
