package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Moved;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.evidence.PieceDetails.WrittenDate;
import org.passerelle.notifications.deadline.Days;
import org.passerelle.platform.Ids;

/** Gives made-up people pieces and findings, and calls them, each a transaction of its own. */
@ApplicationScoped
public class TestingPapers {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final EvidenceVault vault;
    private final Cases cases;
    private final IdentityStanding standing;

    TestingPapers(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            EvidenceVault vault,
            Cases cases,
            IdentityStanding standing) {
        this.sessions = sessions;
        this.clock = clock;
        this.vault = vault;
        this.cases = cases;
        this.standing = standing;
    }

    /** A piece that an officer accepted, issued so many months ago. */
    public UUID has(UUID application, String type, int strength, int validity, int monthsAgo) {
        LocalDate day = Days.of(clock.instant()).minusMonths(monthsAgo);
        WrittenDate issued = new WrittenDate("gregorian", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        PieceDetails details = new PieceDetails(
                null, "Made-up Issuer of " + type, null, null, null, issued, null, null, null, null, null, null);
        UUID id = Ids.next();
        Piece piece = new Piece(
                id,
                application,
                type,
                id,
                vault.seal(id, details),
                PieceState.ACCEPTED,
                null,
                strength,
                validity,
                1,
                clock.instant(),
                null,
                "applicant",
                null,
                null,
                null);
        run(tx -> new Pieces(tx).add(piece));
        return id;
    }

    /** Something that an officer found. */
    public void found(UUID application, FindingKind kind, @Nullable UUID officer) {
        Findings.Finding finding = new Findings.Finding(Ids.next(), null, kind, officer, null, clock.instant());
        run(tx -> new Findings(tx).add(application, finding));
    }

    /** From submitted to called. */
    public void called(UUID application) {
        moved(application, MoveKind.ADMIT, Reason.WINDOW_ADMITTED);
        moved(application, MoveKind.CALL, Reason.DRAWN);
    }

    IdentityStanding.Standing standing(UUID application) {
        return run(tx -> standing.of(tx, application, clock.instant()));
    }

    private void moved(UUID application, MoveKind kind, Reason reason) {
        MoveRequest request = MoveRequest.of(kind, new Mover(Who.SYSTEM, new UUID(0, 7)), reason, clock.instant());
        Moved moved = run(tx -> cases.move(tx, application, request, null));
        assertThat(moved).isInstanceOf(Moved.Done.class);
    }

    private <T> T run(Function<Mutiny.StatelessSession, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(work::apply));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
