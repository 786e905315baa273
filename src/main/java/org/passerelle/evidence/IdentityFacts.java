package org.passerelle.evidence;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.Found;
import org.passerelle.evidence.identity.HeldPiece;
import org.passerelle.evidence.identity.Identity;
import org.passerelle.notifications.deadline.Days;

/** Gathers all that counts for who somebody is. */
@ApplicationScoped
class IdentityFacts {

    private final HeldPieces pieces;
    private final List<FraudFacts> fraud;
    private final List<InPersonVouches> vouches;

    IdentityFacts(HeldPieces pieces, @All List<FraudFacts> fraud, @All List<InPersonVouches> vouches) {
        this.pieces = pieces;
        this.fraud = fraud;
        this.vouches = vouches;
    }

    /** What others than the findings say. */
    private record Said(
            boolean duplicate, boolean phone, @Nullable LocalDate met) {}

    /** As things stand on the day of this moment, where the people are who apply. */
    Uni<Identity> of(Mutiny.StatelessSession tx, UUID application, Instant now) {
        LocalDate today = Days.of(now);
        return pieces.of(tx, application, today)
                .chain(held -> found(tx, application, today).map(found -> identity(today, held, found)));
    }

    private static Identity identity(LocalDate today, List<HeldPiece> held, Found found) {
        return new Identity(today, held, found);
    }

    private Uni<Found> found(Mutiny.StatelessSession tx, UUID application, LocalDate today) {
        return said(tx, application, today)
                .chain(said ->
                        new Findings(tx).of(application).map(findings -> found(FoundByPeople.of(findings), said)));
    }

    private Uni<Said> said(Mutiny.StatelessSession tx, UUID application, LocalDate today) {
        return duplicate(tx, application).chain(duplicate -> new PhoneContacts(tx)
                .confirmed(application)
                .chain(phone -> met(tx, application, today).map(met -> new Said(duplicate, phone, met.orElse(null)))));
    }

    private Uni<Boolean> duplicate(Mutiny.StatelessSession tx, UUID application) {
        return Multi.createFrom()
                .iterable(fraud)
                .onItem()
                .transformToUniAndConcatenate(facts -> facts.duplicateOpen(tx, application))
                .collect()
                .asList()
                .map(all -> all.contains(true));
    }

    private Uni<Optional<LocalDate>> met(Mutiny.StatelessSession tx, UUID application, LocalDate today) {
        LocalDate since = today.minusDays(Found.MEETING_DAYS);
        return Multi.createFrom()
                .iterable(vouches)
                .onItem()
                .transformToUniAndConcatenate(each -> each.latestSince(tx, application, since))
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(Optional::stream).max(Comparator.naturalOrder()));
    }

    private static Found found(FoundByPeople people, Said said) {
        return new Found(
                said.duplicate(),
                people.has(FindingKind.FRAUD_REVIEW),
                people.has(FindingKind.UKVI_CHECK),
                said.phone() && people.has(FindingKind.OWN_DATA_CHALLENGE),
                people.has(FindingKind.PHOTO_MATCH),
                said.met(),
                people.has(FindingKind.OFFICER_IN_PERSON),
                people.has(FindingKind.BIOMETRICS),
                people.has(FindingKind.BIOMETRICS_ISSUER),
                people.signatures());
    }
}
