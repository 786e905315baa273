package org.passerelle.cases.household;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.cases.status.Refusal;

/** Decides whether two cases are made one: both open, of one person as far as can be seen, and of no child alone. */
public final class Merging {

    private Merging() {}

    /** What matters of one of the two. */
    public record Side(
            UUID application,
            @Nullable UUID account,
            String form,
            CaseState state,
            Person person,
            boolean childAlone,
            boolean supplement) {}

    /** The objection, if there is one. */
    public static Optional<Refusal> objection(Side kept, Side duplicate) {
        if (kept.childAlone() || duplicate.childAlone() || isAnothersChild(kept, duplicate)) {
            return Optional.of(Refusal.CHILD_ALONE);
        }
        boolean fit = !kept.application().equals(duplicate.application())
                && kept.state().open()
                && duplicate.state().open()
                && kept.form().equals(duplicate.form())
                && !kept.supplement()
                && !duplicate.supplement();
        return fit ? Optional.empty() : Optional.of(Refusal.MOVE_NOT_ALLOWED);
    }

    /** Whose child it is, or whether an adult is that child, a claim decides and no merging. */
    private static boolean isAnothersChild(Side kept, Side duplicate) {
        boolean anyChild = kept.person() == Person.CHILD || duplicate.person() == Person.CHILD;
        boolean ofOneParent = kept.person() == duplicate.person()
                && kept.account() != null
                && kept.account().equals(duplicate.account());
        return anyChild && !ofOneParent;
    }

    /** What the kept case takes over of its duplicate: the person's own, so that nobody gave it to them. */
    public static Place inherited(Place kept, Place duplicate) {
        return new Place(
                kept.application(),
                duplicate.enteredAt(),
                orOwn(duplicate.enteredFrom(), kept, duplicate),
                duplicate.missedDraws(),
                orOwn(duplicate.weightFrom(), kept, duplicate));
    }

    private static UUID orOwn(UUID from, Place kept, Place duplicate) {
        return from.equals(duplicate.application()) ? kept.application() : from;
    }
}
