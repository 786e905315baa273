package org.passerelle.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.credential.Base32;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Roles;

/**
 * The made-up staff of a demonstration, one for each role, whose credentials stand in README. Their rows are marked, and
 * outside a demonstration nobody is let in with them, also on the same database.
 */
@ApplicationScoped
class DemoStaff {

    /** Of all of them; README says it. */
    static final String PASSWORD = "passerelle demonstration";

    /** Of all of their authenticators; README says it. */
    static final String SECRET = "PASSERELLEDEMONSTRATIONONLYABCDE";

    static final Map<String, String> NAMES = Map.of(
            Roles.CASEWORKER, "Example Caseworker",
            Roles.SUPERVISOR, "Example Supervisor",
            Roles.PROGRAMME_MANAGER, "Example Programme Manager",
            Roles.AUDITOR, "Example Auditor",
            Roles.SPECIALIST, "Example Specialist",
            Roles.SAFEGUARDING, "Example Safeguarding Officer");

    private final Mutiny.SessionFactory sessions;
    private final StaffSecrets secrets;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final InstantSource clock;

    DemoStaff(
            Mutiny.SessionFactory sessions,
            StaffSecrets secrets,
            Passwords passwords,
            Authenticators authenticators,
            InstantSource clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.clock = clock;
    }

    /** One of them; {@code organisation} is null for UKVI's own. */
    record Person(String role, String name, @Nullable UUID organisation) {}

    /** Adds those who are not there. */
    Uni<Void> introduce() {
        return introduce(NAMES.entrySet().stream()
                .map(each -> new Person(each.getKey(), each.getValue(), null))
                .toList());
    }

    Uni<Void> introduce(List<Person> people) {
        return passwords.hash(PASSWORD).chain(hash -> Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToUniAndConcatenate(person -> introduce(person, hash))
                .onItem()
                .ignoreAsUni());
    }

    static String email(String role) {
        return role.replace('_', '.') + "@example.org";
    }

    private Uni<Void> introduce(Person person, String hash) {
        byte[] address = secrets.emailHash(email(person.role()));
        return sessions.withStatelessTransaction(tx -> new StaffMembers(tx)
                .holder(address)
                .chain(holder -> holder == null
                        ? new StaffMembers(tx).add(row(person, address, hash))
                        : Uni.createFrom().voidItem()));
    }

    private StaffRow row(Person person, byte[] address, String hash) {
        StaffRow row = new StaffRow();
        row.id = Ids.next();
        row.emailHash = address;
        row.email = secrets.seal(row.id, "email", email(person.role()));
        row.name = secrets.seal(row.id, "name", person.name());
        row.roles = new String[] {person.role()};
        row.organisationId = person.organisation();
        row.passwordHash = hash;
        row.totpSecret = authenticators.seal(row.id, Base32.read(SECRET));
        row.confirmedAt = clock.instant();
        row.createdAt = clock.instant();
        row.demonstration = true;
        return row;
    }
}
