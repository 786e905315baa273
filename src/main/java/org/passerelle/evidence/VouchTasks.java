package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Cases;
import org.passerelle.evidence.vouch.LookedAtShare;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.evidence.vouch.Worth;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskKind;
import org.passerelle.privacy.LookupHash;

/** The work of people with vouches; the subject of each task is the vouch. */
@ApplicationScoped
class VouchTasks {

    static final String CONFIRMED = "confirmed";
    static final String DENIED = "denied";
    static final String NOT_REACHED = "not_reached";

    /** The voucher is to be called at work. */
    static final TaskKind CALL_BACK = new TaskKind(
            "vouch_call_back", Roles.CASEWORKER, Duration.ofDays(5), List.of(CONFIRMED, NOT_REACHED, DENIED));

    /** A vouch waits to be looked at: its voucher gave very many, or does not know the photo. */
    static final TaskKind REVIEW =
            new TaskKind("vouch_review", Roles.CASEWORKER, Duration.ofDays(5), List.of(CONFIRMED, DENIED));

    /** A vouch of an organisation that counts is looked at by lot. */
    static final TaskKind SAMPLE =
            new TaskKind("vouch_sample", Roles.SUPERVISOR, Duration.ofDays(10), List.of(CONFIRMED, DENIED));

    /** A vouch was revoked after the checks were passed. */
    static final TaskKind REVOKED =
            new TaskKind("vouch_revoked", Roles.CASEWORKER, Duration.ofDays(2), List.of("looked_at"));

    private final Cases cases;
    private final StaffTasks tasks;
    private final LookupHash hashes;
    private final LookedAtShare share;

    VouchTasks(
            Cases cases,
            StaffTasks tasks,
            LookupHash hashes,
            @ConfigProperty(name = "passerelle.evidence.vouch-sample-share") double share) {
        this.cases = cases;
        this.tasks = tasks;
        this.hashes = hashes;
        this.share = new LookedAtShare(share);
    }

    /** Asks for what a vouch waits for, and by lot for a look at one of an organisation. Staff do not look at drafts. */
    Uni<Void> ask(Mutiny.StatelessSession tx, Vouch vouch, Instant now) {
        return cases.find(tx, vouch.application())
                .map(found -> found.filter(view -> view.submittedAt() != null))
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : askOfSubmitted(tx, vouch, now));
    }

    /** The same where it is known that the application was submitted. */
    Uni<Void> askOfSubmitted(Mutiny.StatelessSession tx, Vouch vouch, Instant now) {
        Worth.@Nullable Wait waitsFor = vouch.waitsFor();
        if (waitsFor != null) {
            return open(tx, kind(waitsFor), vouch, now);
        }
        boolean sampled = vouch.kind() == VouchKind.ORGANISATION
                && share.takes(hashes.of("vouch-sample", vouch.id().toString()));
        return sampled ? open(tx, SAMPLE, vouch, now) : Uni.createFrom().voidItem();
    }

    /** Asks for a look at a case that has gone further than what it now rests on. */
    Uni<Void> askAfterRevocation(Mutiny.StatelessSession tx, Vouch vouch, Instant now) {
        return open(tx, REVOKED, vouch, now);
    }

    /** There is nothing to ask any more about a vouch that was revoked. */
    Uni<Void> close(Mutiny.StatelessSession tx, UUID vouch, Instant now) {
        return tasks.close(tx, CALL_BACK, vouch, now)
                .chain(() -> tasks.close(tx, REVIEW, vouch, now))
                .chain(() -> tasks.close(tx, SAMPLE, vouch, now));
    }

    private Uni<Void> open(Mutiny.StatelessSession tx, TaskKind kind, Vouch vouch, Instant now) {
        return tasks.open(tx, new NewTask(kind, vouch.id(), vouch.application(), now));
    }

    private static TaskKind kind(Worth.Wait waitsFor) {
        return switch (waitsFor) {
            case CALL_BACK -> CALL_BACK;
            case REVIEW -> REVIEW;
        };
    }
}
