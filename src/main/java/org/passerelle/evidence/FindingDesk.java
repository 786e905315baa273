package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.OfficersApart;
import org.passerelle.evidence.Findings.Finding;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Writes, opens and withdraws findings, and tells whether an officer is another one than who found something before. */
@ApplicationScoped
class FindingDesk {

    private final EvidenceWords words;
    private final OfficersApart apart;

    FindingDesk(EvidenceWords words, OfficersApart apart) {
        this.words = words;
        this.apart = apart;
    }

    Uni<FoundByStaff> add(
            Mutiny.StatelessSession tx,
            UUID application,
            FindingKind kind,
            @Nullable UUID piece,
            String note,
            Actor.Staff by,
            Instant now) {
        UUID id = Ids.next();
        byte[] sealedNote = words.seal(EvidenceWords.Place.FINDING, id, note);
        Finding finding = new Finding(id, piece, kind, by.staffId(), sealedNote, now);
        return new Findings(tx).add(application, finding).map(_ -> open(finding));
    }

    Uni<Boolean> withdraw(
            Mutiny.StatelessSession tx, UUID application, UUID id, @Nullable UUID by, String because, Instant now) {
        byte[] sealedReason = words.seal(EvidenceWords.Place.WITHDRAWAL, id, because);
        return new Findings(tx).withdraw(application, id, by, sealedReason, now);
    }

    /** Withdraws all of them; nobody does where it follows from something else. */
    Uni<Void> withdrawAll(
            Mutiny.StatelessSession tx,
            UUID application,
            List<Finding> findings,
            @Nullable UUID by,
            String because,
            Instant now) {
        return Multi.createFrom()
                .iterable(findings)
                .onItem()
                .transformToUniAndConcatenate(each -> withdraw(tx, application, each.id(), by, because, now))
                .onItem()
                .ignoreAsUni();
    }

    /** Whether this officer is, as far as can be known, none of those who found these. */
    Uni<Boolean> another(Mutiny.StatelessSession tx, List<Finding> findings, Actor.Staff by) {
        return Multi.createFrom()
                .iterable(findings)
                .filter(finding -> finding.by() != null)
                .onItem()
                .transformToUniAndConcatenate(
                        finding -> apart.doubt(tx, Objects.requireNonNull(finding.by()), finding.at(), by))
                .filter(doubt -> doubt.isPresent())
                .collect()
                .first()
                .map(doubt -> doubt == null);
    }

    FoundByStaff open(Finding finding) {
        return new FoundByStaff(
                finding.id(),
                finding.kind().code(),
                finding.piece(),
                finding.by(),
                finding.at(),
                words.open(EvidenceWords.Place.FINDING, finding.id(), finding.note()));
    }

    static List<Finding> ofKinds(List<Finding> all, Set<FindingKind> kinds) {
        return all.stream().filter(each -> kinds.contains(each.kind())).toList();
    }
}
