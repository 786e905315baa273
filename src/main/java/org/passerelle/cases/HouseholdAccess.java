package org.passerelle.cases;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.household.Joining;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.security.Actor;

/** Who may act in a household, and as what: an adult with their own case, or somebody to be protected as a child. */
@ApplicationScoped
class HouseholdAccess {

    private final AccessRules access;
    private final List<StatedAges> ages;

    HouseholdAccess(AccessRules access, @All List<StatedAges> ages) {
        this.access = access;
        this.ages = ages;
    }

    /** The case, if the actor may read and write all of it: less does not let anybody near a family. */
    Uni<Optional<CaseView>> find(Mutiny.StatelessSession tx, Actor actor, UUID id) {
        return new Applications(tx)
                .find(id)
                .chain(found -> found.isPresent()
                        ? mayAct(tx, actor, found.get()).map(may -> may ? found : Optional.<CaseView>empty())
                        : Uni.createFrom().item(found));
    }

    /** Where the person of a case stands towards households. */
    Uni<Joining.Person> person(Mutiny.StatelessSession tx, CaseView view) {
        return isChild(tx, view).map(child -> new Joining.Person(view.id(), view.state(), isOwn(view), child));
    }

    /** Alone, or under 18 by their own word. */
    Uni<Boolean> isChild(Mutiny.StatelessSession tx, CaseView view) {
        return view.childAloneSince() != null || view.person() == Person.CHILD
                ? Uni.createFrom().item(true)
                : Multi.createFrom()
                        .iterable(ages)
                        .onItem()
                        .transformToUniAndConcatenate(age -> age.saysUnder18(tx, view.id()))
                        .collect()
                        .asList()
                        .map(said -> said.contains(true));
    }

    private Uni<Boolean> mayAct(Mutiny.StatelessSession tx, Actor actor, CaseView view) {
        return access.admit(tx, actor, view.subject(), Section.FORM, Right.READ)
                .chain(reads -> reads
                        ? access.admit(tx, actor, view.subject(), Section.FORM, Right.WRITE)
                        : Uni.createFrom().item(false));
    }

    private static boolean isOwn(CaseView view) {
        return view.person() == Person.ADULT && view.supplementTo() == null && view.accountId() != null;
    }
}
