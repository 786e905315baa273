package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.StaffDirectory;
import org.passerelle.account.StaffDirectory.Colleague;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.security.Roles;

/** Knows who is told of urgent conversations, and where. */
@ApplicationScoped
class DutyDesk {

    private final StaffDirectory directory;
    private final ConversationSecrets secrets;

    DutyDesk(StaffDirectory directory, ConversationSecrets secrets) {
        this.directory = directory;
        this.secrets = secrets;
    }

    /** Somebody to tell, and where. */
    record Told(UUID staff, List<Contact> contacts) {}

    /** Those on the list who still work here. */
    Uni<List<Told>> onDuty(Mutiny.StatelessSession tx) {
        DutyLists lists = new DutyLists(tx);
        return lists.latest().chain(latest -> lists.people(latest.number())).chain(people -> directory
                .among(tx, people.stream().map(DutyLists.Person::staffId).toList())
                .map(working -> told(working, phones(people))));
    }

    Uni<List<Told>> supervisors(Mutiny.StatelessSession tx) {
        return directory.withRole(tx, Roles.SUPERVISOR).map(working -> told(working, Map.of()));
    }

    /** The phone of somebody on the list. */
    @Nullable
    Contact phoneOf(DutyLists.Person person) {
        byte[] sealed = person.phone();
        return sealed == null ? null : secrets.openPhone(person.id(), sealed);
    }

    private Map<UUID, Contact> phones(List<DutyLists.Person> people) {
        Map<UUID, Contact> phones = new HashMap<>();
        for (DutyLists.Person person : people) {
            Contact phone = phoneOf(person);
            if (phone != null) {
                phones.put(person.staffId(), phone);
            }
        }
        return phones;
    }

    private static List<Told> told(List<Colleague> working, Map<UUID, Contact> phones) {
        return working.stream()
                .map(one -> new Told(
                        one.id(),
                        Stream.of(phones.get(one.id()), one.email())
                                .filter(contact -> contact != null)
                                .toList()))
                .toList();
    }
}
