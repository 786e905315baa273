package org.passerelle.evidence;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.Found;
import org.passerelle.evidence.identity.HeldPiece;
import org.passerelle.evidence.identity.Identity;
import org.passerelle.evidence.identity.Shows;
import org.passerelle.notifications.deadline.Days;

/** Gathers all that counts for who somebody is. */
@ApplicationScoped
class IdentityFacts {

    /** Of somebody of whom it is known that they are who they say. */
    private static final int CONFIRMED = 2;

    private final HeldPieces pieces;
    private final List<FraudFacts> fraud;
    private final InPersonVouches vouches;

    IdentityFacts(HeldPieces pieces, @All List<FraudFacts> fraud, InPersonVouches vouches) {
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
        return pieces.of(tx, application, today).chain(held -> said(tx, application, held, now)
                .chain(said ->
                        new Findings(tx).counting(application).map(findings -> identity(today, held, said, findings))));
    }

    private static Identity identity(
            LocalDate today, List<HeldPiece> held, Said said, List<Findings.Finding> findings) {
        return new Identity(today, held, found(FoundByPeople.of(findings), said));
    }

    private Uni<Said> said(Mutiny.StatelessSession tx, UUID application, List<HeldPiece> held, Instant now) {
        return duplicate(tx, application)
                .chain(duplicate -> new PhoneContacts(tx).confirmed(application).chain(phone -> vouches.of(
                                tx, application, now)
                        .map(met -> new Said(duplicate, phone, latest(met, held)))));
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

    /** Of those whose word says who the person is: a friend's shows that they know them, not that they are this person. */
    private static @Nullable LocalDate latest(List<InPersonVouches.Met> met, List<HeldPiece> held) {
        return met.stream()
                .filter(each -> held.stream().anyMatch(piece -> piece.id().equals(each.piece()) && shows(piece)))
                .map(InPersonVouches.Met::metOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean shows(HeldPiece piece) {
        return piece.validity() >= CONFIRMED && piece.type().canShow(Shows.PHOTO);
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
