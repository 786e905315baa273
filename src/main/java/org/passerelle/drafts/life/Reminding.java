package org.passerelle.drafts.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Decides of what the owner of a draft is to be reminded now: of each thing once, and once again without a receipt. */
public final class Reminding {

    /** How long before its erasure its owner is told of it. */
    public static final Duration NOTICE_BEFORE_ERASING = Duration.ofDays(30);

    /** How long a receipt is waited for. */
    public static final Duration PATIENCE = Duration.ofDays(14);

    private Reminding() {}

    /** A reminder to be sent. {@code date} is when it happens that it tells of. */
    public record Due(ReminderKind kind, int round, Instant date) {}

    /** What is due; nothing for a draft that stays. */
    public static List<Due> due(DraftFacts facts, Instant now) {
        if (facts.kept()) {
            return List.of();
        }
        return Arrays.stream(ReminderKind.values())
                .filter(kind -> kind == ReminderKind.HIDDEN || facts.heldSince() == null)
                .flatMap(kind -> due(facts, kind, now).stream())
                .toList();
    }

    private static Optional<Due> due(DraftFacts facts, ReminderKind kind, Instant now) {
        Optional<Reminder> latest = facts.reminders().stream()
                .filter(reminder -> reminder.kind() == kind)
                .max((one, other) -> Integer.compare(one.round(), other.round()));
        boolean late = latest.filter(reminder -> now.isBefore(reminder.sentAt().plus(PATIENCE)))
                .isEmpty();
        int round = latest.map(Reminder::round).orElse(0) + 1;
        boolean wanted = round == 1 ? !now.isBefore(from(facts, kind)) : late && round == 2;
        return wanted && facts.delivered(kind).isEmpty()
                ? Optional.of(new Due(kind, round, date(facts, kind, now)))
                : Optional.empty();
    }

    private static Instant from(DraftFacts facts, ReminderKind kind) {
        return switch (kind) {
            case HIDDEN -> facts.lapsesAt().minus(DraftEnd.NOTICE_BEFORE_HIDING);
            case ERASED -> DraftEnd.earliest(facts).minus(NOTICE_BEFORE_ERASING);
        };
    }

    private static Instant date(DraftFacts facts, ReminderKind kind, Instant now) {
        return switch (kind) {
            case HIDDEN -> facts.lapsesAt();
            case ERASED -> DraftEnd.announced(facts, now);
        };
    }
}
