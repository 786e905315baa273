package org.passerelle.assistance.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides whether an applicant can give a helper what they want to give; the first objection wins. */
public final class Giving {

    /** How long a code works: long enough to hand a phone over, too short to be passed on. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final List<Objection> OBJECTIONS = List.of(
            new Objection(Refusal.CODE_USED, facts -> facts.usedAt() != null),
            new Objection(Refusal.CODE_EXPIRED, facts -> !facts.now().isBefore(facts.expiresAt())),
            new Objection(Refusal.NOT_HELPING, facts -> !facts.helping()),
            new Objection(Refusal.MORE_THAN_ASKED, facts -> !facts.wanted().within(facts.asked())),
            new Objection(Refusal.NOT_SOUND, facts -> !facts.wanted().sound()));

    private Giving() {}

    /** Why not. */
    public enum Refusal {
        /** Somebody has given access with it. */
        CODE_USED,
        /** It was not used in time. */
        CODE_EXPIRED,
        /** The helper, or their organisation, may not help any more. */
        NOT_HELPING,
        /** Access that the helper did not ask for. */
        MORE_THAN_ASKED,
        /** Access to nothing, or for no time. */
        NOT_SOUND
    }

    /** Everything that decides; {@code helping} is whether helper and organisation may help at that moment. */
    public record Facts(
            Terms asked,
            Terms wanted,
            Instant expiresAt,
            @Nullable Instant usedAt,
            boolean helping,
            Instant now) {}

    private record Objection(Refusal refusal, Predicate<Facts> applies) {}

    /** Empty where nothing stands against it. */
    public static Optional<Refusal> objection(Facts facts) {
        return OBJECTIONS.stream()
                .filter(objection -> objection.applies().test(facts))
                .map(Objection::refusal)
                .findFirst();
    }
}
