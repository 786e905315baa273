package org.passerelle.drafts.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.life.Fate.Reason;

/** Decides how a draft ends, by the design page "Save and resume". */
public final class DraftEnd {

    /** How long a draft stays in lists without activity. */
    public static final Duration VISIBLE = Duration.ofDays(90);

    /** How long before it leaves them its owner is reminded. */
    public static final Duration NOTICE_BEFORE_HIDING = Duration.ofDays(14);

    /** How long it is kept after that. */
    public static final Duration HIDDEN = Duration.ofDays(90);

    /** A receipt that came late still leaves a day to act. */
    private static final Duration LAST_CHANCE = Duration.ofDays(1);

    /** Who was first told when the time was over already, as after a hold, has more. */
    private static final Duration FIRST_CHANCE = Duration.ofDays(14);

    private DraftEnd() {}

    /** The fate of a draft that nobody works on. */
    public static Fate of(DraftFacts facts, Instant now) {
        Instant held = facts.heldSince();
        if (facts.kept()) {
            return new Fate.Kept();
        }
        if (held != null) {
            return new Fate.Held(held);
        }
        Instant earliest = earliest(facts);
        return proof(facts)
                .map(proof -> proven(later(earliest, proof.actBefore()), proof.reason(), now))
                .orElseGet(() -> now.isBefore(earliest) ? new Fate.Waits(earliest) : new Fate.Unproven(earliest));
    }

    /** The fate of one that its owner withdrew; {@code undoUntil} is the last moment at which it can come back. */
    public static Fate ofWithdrawn(Instant undoUntil, boolean kept, @Nullable Instant heldSince, Instant now) {
        if (kept) {
            return new Fate.Kept();
        }
        return heldSince == null ? proven(undoUntil.plusNanos(1000), Reason.WITHDRAWN, now) : new Fate.Held(heldSince);
    }

    /** When it could be erased at the earliest. */
    static Instant earliest(DraftFacts facts) {
        return facts.lapsesAt().plus(HIDDEN).plus(facts.stopped());
    }

    /** When one would be erased of which the owner is first told now. */
    static Instant announced(DraftFacts facts, Instant now) {
        Instant earliest = earliest(facts);
        return now.isBefore(earliest) ? earliest : now.plus(chance(facts));
    }

    private static Duration chance(DraftFacts facts) {
        Instant earliest = earliest(facts);
        boolean inTime = facts.reminders().stream()
                .anyMatch(reminder -> reminder.kind() == ReminderKind.ERASED
                        && reminder.sentAt().isBefore(earliest));
        return inTime ? LAST_CHANCE : FIRST_CHANCE;
    }

    private static Fate proven(Instant at, Reason reason, Instant now) {
        return now.isBefore(at) ? new Fate.Announced(at) : new Fate.Ends(reason);
    }

    private record Proof(Reason reason, Instant actBefore) {}

    private static Optional<Proof> proof(DraftFacts facts) {
        return Stream.of(reminded(facts), dead(facts), told(facts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Proof> reminded(DraftFacts facts) {
        return facts.delivered(ReminderKind.HIDDEN).flatMap(first -> facts.delivered(ReminderKind.ERASED)
                .map(second -> new Proof(Reason.REMINDED, later(first, second).plus(chance(facts)))));
    }

    private static Optional<Proof> dead(DraftFacts facts) {
        return facts.contacts() == DraftFacts.Contacts.ALL_DEAD
                ? Optional.of(new Proof(Reason.CONTACTS_DEAD, facts.lapsesAt()))
                : Optional.empty();
    }

    /** Who was told before a reminder was due was told something else. */
    private static Optional<Proof> told(DraftFacts facts) {
        return facts.contacts() == DraftFacts.Contacts.NONE
                ? Optional.ofNullable(facts.toldAt())
                        .filter(at -> !at.isBefore(facts.lapsesAt().minus(NOTICE_BEFORE_HIDING)))
                        .map(at -> new Proof(Reason.TOLD, at.plus(LAST_CHANCE)))
                : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
