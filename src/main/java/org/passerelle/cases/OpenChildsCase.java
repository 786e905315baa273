package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Opens a draft for a child in the account of the parent, inside the caller's transaction. */
@ApplicationScoped
public class OpenChildsCase {

    /** So many at a time: more than any family has, and a bound for whoever plays. */
    private static final int MOST_CHILDREN = 15;

    private final HouseholdAccess access;

    OpenChildsCase(HouseholdAccess access) {
        this.access = access;
    }

    /** A child of a parent, of whatever age that one is; {@code parent} is the parent's own case. */
    public Uni<ChildOpened> open(
            Mutiny.StatelessSession tx, Actor.Applicant actor, UUID parent, String form, Instant now) {
        return access.find(tx, actor, parent)
                .chain(found -> found.isEmpty()
                        ? outcome(new ChildOpened.NotFound())
                        : open(new Applications(tx), found.get(), form, now));
    }

    private static Uni<ChildOpened> open(Applications applications, CaseView parent, String form, Instant now) {
        UUID account = parent.accountId();
        boolean own = parent.person() == Person.ADULT && parent.supplementTo() == null && account != null;
        return own && parent.state().live()
                ? applications
                        .lockAccount(account, form)
                        .chain(() -> applications.childrenOf(account))
                        .chain(children -> children < MOST_CHILDREN
                                ? insert(applications, child(Objects.requireNonNull(account), form, now))
                                : outcome(new ChildOpened.Full()))
                : outcome(new ChildOpened.Closed());
    }

    private static Uni<ChildOpened> insert(Applications applications, CaseView child) {
        return applications.insert(child).replaceWith(new ChildOpened.Anew(child));
    }

    private static CaseView child(UUID account, String form, Instant now) {
        return new CaseView(
                Ids.next(),
                account,
                form,
                CaseState.DRAFT,
                false,
                1,
                null,
                now,
                null,
                null,
                Person.CHILD,
                null,
                null,
                null);
    }

    private static Uni<ChildOpened> outcome(ChildOpened outcome) {
        return Uni.createFrom().item(outcome);
    }
}
