package org.passerelle.assistance;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.MissingItems;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.drafts.CalledNames;
import org.passerelle.notifications.Deadlines;
import org.passerelle.notifications.KnownDeadline;
import org.passerelle.notifications.deadline.Days;
import org.passerelle.notifications.deadline.Standing;
import org.passerelle.platform.security.Actor;

/** Looks up what a helper is shown of one person; each look is on record, and that into the form is one of its own. */
@ApplicationScoped
class LookAtPerson {

    private final AccessRules access;
    private final CalledNames names;
    private final Deadlines deadlines;
    private final List<MissingItems> missing;

    LookAtPerson(AccessRules access, CalledNames names, Deadlines deadlines, @All List<MissingItems> missing) {
        this.access = access;
        this.names = names;
        this.deadlines = deadlines;
        this.missing = missing;
    }

    record Look(Mutiny.StatelessSession tx, Actor.Helper helper, RosterLine line, Instant now) {}

    /** Null where the grant has ended since it was read. */
    Uni<RosterLine.@Nullable Item> at(Mutiny.StatelessSession tx, Actor.Helper helper, RosterLine line, Instant now) {
        Look look = new Look(tx, helper, line, now);
        return access.admit(tx, helper, line.subject(), Section.STATE, Right.READ)
                .chain(admitted -> admitted ? seen(look) : Uni.createFrom().nullItem());
    }

    private Uni<RosterLine.@Nullable Item> seen(Look look) {
        return due(look).chain(due -> form(look, due)).map(seen -> look.line().item(seen, look.now()));
    }

    private Uni<RosterLine.Seen> form(Look look, List<RosterLine.Due> due) {
        return mayReadForm(look)
                .chain(may -> may ? read(look, due) : Uni.createFrom().item(new RosterLine.Seen(null, null, due)));
    }

    private Uni<Boolean> mayReadForm(Look look) {
        return look.line().readsForm()
                ? access.admit(look.tx(), look.helper(), look.line().subject(), Section.FORM, Right.READ)
                : Uni.createFrom().item(false);
    }

    private Uni<RosterLine.Seen> read(Look look, List<RosterLine.Due> due) {
        UUID application = look.line().application();
        return names.of(look.tx(), application)
                .chain(name -> gaps(look).map(gaps -> new RosterLine.Seen(name.orElse(null), gaps, due)));
    }

    private Uni<List<MissingItems.MissingItem>> gaps(Look look) {
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUniAndConcatenate(
                        each -> each.missing(look.tx(), look.line().application())
                                .chain(items -> readable(look, each.section(), items)))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    /** What is missing of papers is told to who may read papers; that too is a look, where there is something to tell. */
    private Uni<List<MissingItems.MissingItem>> readable(
            Look look, Section section, List<MissingItems.MissingItem> items) {
        return section == Section.FORM || items.isEmpty()
                ? Uni.createFrom().item(items)
                : access.admit(look.tx(), look.helper(), look.line().subject(), section, Right.READ)
                        .map(admitted -> admitted ? items : List.of());
    }

    private Uni<List<RosterLine.Due>> due(Look look) {
        return deadlines
                .of(look.tx(), look.line().application(), look.now())
                .map(known -> known.stream().map(LookAtPerson::due).toList());
    }

    private static RosterLine.Due due(KnownDeadline known) {
        Instant endsAt = known.standing() instanceof Standing.Running running ? Days.end(running.lastDay()) : null;
        return new RosterLine.Due(known.kind().code(), known.standing().code(), endsAt);
    }
}
