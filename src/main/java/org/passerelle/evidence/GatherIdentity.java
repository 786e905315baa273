package org.passerelle.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.SubmittedIdentities;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.Identity;
import org.passerelle.notifications.Deadlines;
import org.passerelle.notifications.KnownDeadline;
import org.passerelle.notifications.deadline.Days;
import org.passerelle.notifications.deadline.DeadlineKind;
import org.passerelle.notifications.deadline.Standing;

/** Reads all that there is of a person's identity; the caller has let the reader in. */
@ApplicationScoped
public class GatherIdentity {

    private static final String NATIONALITY = "person.nationality";
    private static final String FRANCE = "FR";

    private final IdentityFacts facts;
    private final EvidenceCatalogue catalogue;
    private final SubmittedIdentities submitted;
    private final Deadlines deadlines;

    GatherIdentity(
            IdentityFacts facts, EvidenceCatalogue catalogue, SubmittedIdentities submitted, Deadlines deadlines) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.submitted = submitted;
        this.deadlines = deadlines;
    }

    /** As things stand now. */
    public Uni<GatheredIdentity> of(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        return facts.of(tx, view.id(), now).chain(identity -> country(tx, view.id())
                .chain(country -> by(tx, view, now).map(by -> gathered(view, identity, country, by))));
    }

    private GatheredIdentity gathered(
            CaseView view, Identity identity, Optional<String> country, Optional<Instant> by) {
        List<EvidenceType> types = catalogue.all().stream()
                .filter(type -> issuedIn(type, country.orElse(FRANCE)))
                .toList();
        return new GatheredIdentity(view, identity, types, by.orElse(null));
    }

    /** What only another country issues is not suggested. */
    private static boolean issuedIn(EvidenceType type, String country) {
        return type.countries().isEmpty()
                || type.countries().contains(FRANCE)
                || type.countries().contains(country);
    }

    private Uni<Optional<String>> country(Mutiny.StatelessSession tx, UUID application) {
        return submitted.of(tx, application).map(found -> found.map(
                        identity -> identity.answers().get(NATIONALITY))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue));
    }

    private Uni<Optional<Instant>> by(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        return view.state() == CaseState.CALLED
                ? deadlines.of(tx, view.id(), now).map(GatherIdentity::lastMoment)
                : Uni.createFrom().item(Optional.empty());
    }

    private static Optional<Instant> lastMoment(List<KnownDeadline> known) {
        return known.reversed().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.ANSWER_CALL)
                .findFirst()
                .flatMap(deadline -> end(deadline.standing()));
    }

    private static Optional<Instant> end(Standing standing) {
        return standing instanceof Standing.Running running
                ? Optional.of(Days.end(running.lastDay()))
                : Optional.empty();
    }
}
