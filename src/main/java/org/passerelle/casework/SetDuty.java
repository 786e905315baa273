package org.passerelle.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.StaffDirectory;
import org.passerelle.account.StaffDirectory.Colleague;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.security.Roles;

/** Names who is told of urgent messages from now on; the lists before are kept, without their phones. */
@ApplicationScoped
class SetDuty {

    private static final int MOST = 50;
    private static final Set<String> ABLE = Set.of(Roles.CASEWORKER, Roles.SUPERVISOR);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final StaffDirectory directory;
    private final DutyPhones phones;
    private final ReadDuty readDuty;

    SetDuty(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            StaffDirectory directory,
            DutyPhones phones,
            ReadDuty readDuty) {
        this.sessions = sessions;
        this.clock = clock;
        this.directory = directory;
        this.phones = phones;
        this.readDuty = readDuty;
    }

    Uni<DutyOutcome> set(UUID by, List<DutyBody.Person> people, String ifMatch) {
        Optional<List<DutyRow>> rows = phones.rows(people);
        if (rows.isEmpty()) {
            return Uni.createFrom().item(new DutyOutcome.PhoneInvalid());
        }
        Set<UUID> ids = people.stream().map(DutyBody.Person::staff).collect(Collectors.toSet());
        return ids.size() < people.size() || ids.size() > MOST
                ? Uni.createFrom().item(new DutyOutcome.Invalid())
                : sessions.withStatelessTransaction(tx -> directory
                        .among(tx, ids)
                        .chain(working -> able(working).containsAll(ids)
                                ? follow(tx, by, rows.get(), ifMatch)
                                : Uni.createFrom().item(new DutyOutcome.Invalid())));
    }

    private static Set<UUID> able(List<Colleague> working) {
        return working.stream()
                .filter(one -> one.roles().stream().anyMatch(ABLE::contains))
                .map(Colleague::id)
                .collect(Collectors.toSet());
    }

    private Uni<DutyOutcome> follow(Mutiny.StatelessSession tx, UUID by, List<DutyRow> rows, String ifMatch) {
        DutyLists lists = new DutyLists(tx);
        return lists.latest()
                .chain(latest -> EntityTags.matches(ifMatch, latest.tag())
                        ? lists.follow(latest.number(), by, clock.instant())
                                .chain(first -> first ? put(lists, rows, latest.number() + 1) : stale())
                        : stale());
    }

    private Uni<DutyOutcome> put(DutyLists lists, List<DutyRow> rows, long list) {
        return Multi.createFrom()
                .iterable(rows)
                .invoke(row -> row.list = list)
                .onItem()
                .transformToUniAndConcatenate(lists::add)
                .onItem()
                .ignoreAsUni()
                .chain(() -> lists.forgetPhonesBefore(list))
                .chain(readDuty::read)
                .map(done -> done);
    }

    private static Uni<DutyOutcome> stale() {
        return Uni.createFrom().item(new DutyOutcome.Stale());
    }
}
