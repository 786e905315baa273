package org.passerelle.assistance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.drafts.CalledNames;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** The people of a helper to tick off on a check-in day; each look at a name is on record. */
@ApplicationScoped
class ReadCheckInList {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AccessRules access;
    private final CalledNames names;

    ReadCheckInList(Mutiny.SessionFactory sessions, InstantSource clock, AccessRules access, CalledNames names) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.names = names;
    }

    /**
     * One to tick off.
     *
     * @param name null where none was written, or the helper may not read the form
     * @param metAt null for whom nobody has met that day
     */
    record Entry(
            UUID application,
            @Nullable String reference,
            @Nullable String name,
            @Nullable Instant metAt) {}

    /** Empty for a day of another organisation. */
    Uni<Optional<Page<Entry>>> read(Actor.Helper helper, UUID day, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> new CheckInDays(tx)
                .find(helper.organisationId(), day)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.empty())
                        : people(tx, helper, day, query).map(Optional::of)));
    }

    private Uni<Page<Entry>> people(Mutiny.StatelessSession tx, Actor.Helper helper, UUID day, PageQuery query) {
        return new Rosters(tx)
                .list(helper, RosterFilter.ALL, query, clock.instant())
                .map(lines -> Page.of(lines, query, RosterLine::grant, line -> line))
                .chain(page -> new Meetings(tx)
                        .metOn(
                                day,
                                page.items().stream()
                                        .map(RosterLine::application)
                                        .toList())
                        .chain(met -> entries(tx, helper, page.items(), met))
                        .map(entries -> new Page<>(entries, page.next())));
    }

    private Uni<List<Entry>> entries(
            Mutiny.StatelessSession tx, Actor.Helper helper, List<RosterLine> lines, Map<UUID, Instant> met) {
        return Multi.createFrom()
                .iterable(lines)
                .onItem()
                .transformToUniAndConcatenate(line -> entry(tx, helper, line, met.get(line.application())))
                .collect()
                .asList();
    }

    private Uni<Entry> entry(
            Mutiny.StatelessSession tx, Actor.Helper helper, RosterLine line, @Nullable Instant metAt) {
        Section section = line.readsForm() ? Section.FORM : Section.STATE;
        return access.admit(tx, helper, line.subject(), section, Right.READ)
                .chain(admitted -> name(tx, line, admitted && section == Section.FORM))
                .map(name -> new Entry(line.application(), line.reference(), name.orElse(null), metAt));
    }

    private Uni<Optional<String>> name(Mutiny.StatelessSession tx, RosterLine line, boolean readable) {
        return readable ? names.of(tx, line.application()) : Uni.createFrom().item(Optional.empty());
    }
}
