package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.Ids;

/** Opens a draft, or finds the live case of that form. */
@ApplicationScoped
class OpenCase {

    Uni<Opened> open(Mutiny.StatelessSession tx, UUID accountId, String form, Instant now) {
        var applications = new Applications(tx);
        return applications
                .lockAccount(accountId, form)
                .chain(() -> applications.liveOf(accountId, form))
                .chain(live -> existingOr(live, applications, draft(accountId, form, now)));
    }

    private static Uni<Opened> existingOr(Optional<CaseView> live, Applications applications, CaseView draft) {
        return live.isPresent()
                ? Uni.createFrom().item(new Opened.Existing(live.get()))
                : applications.insert(draft).replaceWith(new Opened.Anew(draft));
    }

    private static CaseView draft(UUID accountId, String form, Instant now) {
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
                null,
                null,
                null);
    }
}
