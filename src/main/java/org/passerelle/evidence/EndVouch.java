package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.status.CaseState;

/** Revokes a vouch: it counts no more, the person hears that there is news, and a case that has gone further is looked at. */
@ApplicationScoped
class EndVouch {

    private static final Set<CaseState> PAST_CHECKS = EnumSet.of(
            CaseState.MINDED_TO_GRANT,
            CaseState.BIOMETRICS,
            CaseState.GRANTED,
            CaseState.TRAVEL_BOOKED,
            CaseState.ARRIVED);

    private final Cases cases;
    private final VouchPieces pieces;
    private final VouchTasks tasks;
    private final VouchMessages messages;

    EndVouch(Cases cases, VouchPieces pieces, VouchTasks tasks, VouchMessages messages) {
        this.cases = cases;
        this.pieces = pieces;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Who takes it away. */
    enum By {
        VOUCHER,
        ORGANISATION,
        STAFF;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** False where it was revoked before. */
    Uni<Boolean> end(Mutiny.StatelessSession tx, Vouch vouch, By by, @Nullable UUID officer, Instant now) {
        return new Vouches(tx)
                .revoke(vouch.id(), by.code(), now)
                .call(ended -> ended
                        ? ended(tx, vouch, officer, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> ended(Mutiny.StatelessSession tx, Vouch vouch, @Nullable UUID officer, Instant now) {
        var nothing = new PieceWeights.Weight(PieceState.NOT_USABLE, "vouch_revoked", 0, officer);
        return pieces.weigh(tx, vouch.application(), vouch.piece(), nothing, now)
                .chain(() -> tasks.close(tx, vouch.id(), now))
                .chain(() -> cases.find(tx, vouch.application()))
                .chain(found -> found.map(view -> told(tx, vouch, view, now))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> told(Mutiny.StatelessSession tx, Vouch vouch, CaseView view, Instant now) {
        return messages.news(tx, view.id(), view.accountId())
                .chain(() -> PAST_CHECKS.contains(view.state())
                        ? tasks.askAfterRevocation(tx, vouch, now)
                        : Uni.createFrom().voidItem());
    }
}
