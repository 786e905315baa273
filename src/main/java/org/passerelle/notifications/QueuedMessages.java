package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.Occasion;
import org.passerelle.notifications.message.Wanted;
import org.passerelle.platform.database.ArrayText;

/** Messages that have not gone out, and are taken back; what is just being sent is not tried again. */
record QueuedMessages(Mutiny.StatelessSession tx) {

    private static final String OUTDATE = """
            update messages set
              state = case state when 'sending' then state else 'cancelled' end,
              due_at = case state when 'sending' then due_at end,
              expires_at = case state when 'sending' then least(expires_at, :now) else expires_at end,
              settle_at = null
            where application_id = :application and account_id is not distinct from cast(cast(:account as text) as uuid)
              and notice = any (cast(cast(:outdated as text) as text[])) and notice <> :notice
              and state in ('queued', 'sending', 'failed_temporary')""";
    private static final String SILENCE = """
            update messages set state = 'cancelled', due_at = null,
              settle_at = case when notice = any (cast(cast(:elsewhere as text) as text[])) then cast(:now as timestamptz) end
            where contact_hash = :contact and state in ('queued', 'failed_temporary')
              and coalesce(account_id = cast(cast(:account as text) as uuid), cast(:account as text) is null)
              and notice = any (cast(cast(:unwanted as text) as text[]))""";

    /** What was to tell where that case stood. */
    Uni<Void> outdate(MessageRow latest) {
        return latest.applicationId == null
                ? Uni.createFrom().voidItem()
                : tx.createNativeQuery(OUTDATE)
                        .setParameter("application", latest.applicationId)
                        .setParameter("account", latest.accountId == null ? null : latest.accountId.toString())
                        .setParameter("outdated", ArrayText.of(CaseNews.outdated()))
                        .setParameter("notice", latest.notice)
                        .setParameter("now", latest.createdAt)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** What is no longer wanted at that contact: of one account, or of all where it is null. */
    Uni<Void> silence(byte[] contact, @Nullable UUID account, Silences.Depth depth, Instant now) {
        return tx.createNativeQuery(SILENCE)
                .setParameter("contact", contact)
                .setParameter("account", account == null ? null : account.toString())
                .setParameter("unwanted", ArrayText.of(notices(depth, List.of(Wanted.NO, Wanted.ELSEWHERE))))
                .setParameter("elsewhere", ArrayText.of(notices(depth, List.of(Wanted.ELSEWHERE))))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static List<String> notices(Silences.Depth depth, List<Wanted> answers) {
        return Arrays.stream(Notice.values())
                .filter(notice -> answers.contains(wanted(depth, notice.occasion())))
                .map(Notice::code)
                .toList();
    }

    /** What a contact of that depth wants. */
    static Wanted wanted(Silences.Depth depth, Occasion occasion) {
        return switch (depth) {
            case REMINDERS -> Wanted.withoutReminders(occasion);
            case ALL -> Wanted.withoutAnything(occasion);
        };
    }
}
