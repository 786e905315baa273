package org.passerelle.cases.household;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;

/** Decides whether an adult joins a household with a family code; the first objection wins. */
public final class Joining {

    /** So many adults ever, those who left included. */
    public static final int MOST_ADULTS = 8;

    private static final Set<CaseState> BEFORE_THE_CALL =
            Set.of(CaseState.DRAFT, CaseState.SUBMITTED, CaseState.WAITING);

    private static final List<Objection> OBJECTIONS = List.of(
            new Objection(HouseholdRefusal.CODE_OWN, Facts::isThere),
            new Objection(
                    HouseholdRefusal.CODE_USED, facts -> facts.invitation().usedBy() != null),
            new Objection(
                    HouseholdRefusal.CODE_EXPIRED, facts -> facts.invitation().isOver(facts.now())),
            new Objection(HouseholdRefusal.ELSEWHERE, facts -> facts.household() != null),
            new Objection(HouseholdRefusal.CHILD, facts -> facts.joiner().child()),
            new Objection(HouseholdRefusal.CLOSED, Facts::isClosed),
            new Objection(HouseholdRefusal.FULL, facts -> facts.adultsEver() >= MOST_ADULTS));

    private Joining() {}

    /** Whoever is concerned: where their case stands, and whether they are a child, alone or by their own word. */
    public record Person(UUID application, CaseState state, boolean ownCase, boolean child) {

        /** True for a case with which a household may change: the person's own, and not yet called. */
        public boolean mayChange() {
            return ownCase && BEFORE_THE_CALL.contains(state);
        }
    }

    /** A code as it was made, and what became of it. */
    public record Invitation(
            UUID household,
            Instant expiresAt,
            @Nullable UUID usedBy,
            @Nullable Instant endedAt) {

        boolean isOver(Instant now) {
            return endedAt != null || !now.isBefore(expiresAt);
        }
    }

    /**
     * Everything that decides.
     *
     * @param household the one in which the joiner is now; null for none
     * @param members those who are in the household of the invitation, the main applicant first
     */
    public record Facts(
            Invitation invitation,
            Person joiner,
            @Nullable UUID household,
            List<Person> members,
            int adultsEver,
            Instant now) {

        public Facts {
            members = List.copyOf(members);
        }

        private boolean isThere() {
            return invitation.household().equals(household);
        }

        private boolean joinedWithIt() {
            return isThere() && joiner.application().equals(invitation.usedBy());
        }

        private boolean isClosed() {
            return !joiner.mayChange()
                    || members.isEmpty()
                    || !members.getFirst().mayChange()
                    || members.stream().anyMatch(Person::child);
        }
    }

    /** What becomes of the wish. */
    public sealed interface Decision {

        /** They belong to the household now. */
        record Joins() implements Decision {}

        /** They joined with this very code before, and the reply was lost. */
        record JoinedBefore() implements Decision {}

        /** They do not. */
        record Refused(HouseholdRefusal refusal) implements Decision {}
    }

    private record Objection(HouseholdRefusal refusal, Predicate<Facts> applies) {}

    /** Decides; whose code nobody has does not come here. */
    public static Decision decide(Facts facts) {
        if (facts.joinedWithIt()) {
            return new Decision.JoinedBefore();
        }
        Optional<HouseholdRefusal> refusal = OBJECTIONS.stream()
                .filter(objection -> objection.applies().test(facts))
                .map(Objection::refusal)
                .findFirst();
        return refusal.<Decision>map(Decision.Refused::new).orElseGet(Decision.Joins::new);
    }
}
