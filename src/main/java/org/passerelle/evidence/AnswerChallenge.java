package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.evidence.identity.OwnData;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Compares what a person answers about themself with what they submitted; it is kept only that they knew it. */
@ApplicationScoped
class AnswerChallenge {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final EvidenceDoor door;
    private final OwnDataDesk desk;

    AnswerChallenge(Mutiny.SessionFactory sessions, InstantSource clock, EvidenceDoor door, OwnDataDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.desk = desk;
    }

    Uni<Challenged> answer(Actor.Applicant actor, UUID application, OwnData told) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Section.PAPERS, Right.READ)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Challenged.Unknown())
                        : admitted(tx, application, told, now)));
    }

    private Uni<Challenged> admitted(Mutiny.StatelessSession tx, UUID application, OwnData told, Instant now) {
        return new ChallengeTries(tx).counting(application, now).chain(tries -> new Findings(tx)
                .of(application)
                .chain(findings -> passed(findings)
                        ? Uni.createFrom().item(new Challenged.Passed())
                        : compared(tx, application, told, tries, now)));
    }

    private static boolean passed(List<Findings.Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.kind() == FindingKind.OWN_DATA_CHALLENGE);
    }

    private Uni<Challenged> compared(
            Mutiny.StatelessSession tx, UUID application, OwnData told, List<Instant> tries, Instant now) {
        if (tries.size() >= ChallengeTries.MOST) {
            Instant free = tries.get(tries.size() - ChallengeTries.MOST).plus(ChallengeTries.WITHIN);
            return Uni.createFrom().item(new Challenged.TooMany(Duration.between(now, free)));
        }
        int left = ChallengeTries.MOST - tries.size() - 1;
        return desk.submitted(tx, application)
                .chain(stored -> settled(tx, application, stored.map(data -> data.agrees(told)), left, now));
    }

    private static Uni<Challenged> settled(
            Mutiny.StatelessSession tx, UUID application, Optional<Boolean> right, int left, Instant now) {
        if (right.isEmpty()) {
            return Uni.createFrom().item(new Challenged.NotYet());
        }
        return right.get()
                ? new Findings(tx).add(application, finding(now)).replaceWith(new Challenged.Passed())
                : new ChallengeTries(tx).add(application, now).replaceWith(new Challenged.Wrong(left));
    }

    private static Findings.Finding finding(Instant now) {
        return new Findings.Finding(Ids.next(), null, FindingKind.OWN_DATA_CHALLENGE, null, null, now);
    }
}
