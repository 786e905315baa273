package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.Ids;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/**
 * Opens a draft, or finds the live case of that form. Whoever is protected as a child alone stays so in it: a withdrawal
 * and a new start, in whoever's hand the phone is, take away from nobody what only a trained officer may.
 */
@ApplicationScoped
class OpenCase {

    private final StaffTasks tasks;

    OpenCase(StaffTasks tasks) {
        this.tasks = tasks;
    }

    Uni<Opened> open(Mutiny.StatelessSession tx, UUID accountId, String form, Instant now) {
        var applications = new Applications(tx);
        return applications
                .lockAccount(accountId, form)
                .chain(() -> applications.liveOf(accountId, form))
                .chain(live -> live.isPresent()
                        ? Uni.createFrom().item(new Opened.Existing(live.get()))
                        : anew(tx, accountId, form, now));
    }

    private Uni<Opened> anew(Mutiny.StatelessSession tx, UUID accountId, String form, Instant now) {
        var applications = new Applications(tx);
        return applications
                .aloneSince(accountId)
                .map(since -> draft(accountId, form, since.orElse(null), now))
                .call(applications::insert)
                .call(draft -> protect(tx, draft))
                .map(Opened.Anew::new);
    }

    private Uni<Void> protect(Mutiny.StatelessSession tx, CaseView draft) {
        return draft.childAloneSince() == null
                ? Uni.createFrom().voidItem()
                : tasks.open(tx, new NewTask(Safeguarding.TASK, draft.id(), draft.id(), draft.createdAt()));
    }

    private static CaseView draft(UUID accountId, String form, @Nullable Instant childAloneSince, Instant now) {
        return new CaseView(
                Ids.next(),
                accountId,
                form,
                CaseState.DRAFT,
                false,
                1,
                null,
                now,
                null,
                null,
                Person.ADULT,
                childAloneSince,
                null,
                null);
    }
}
