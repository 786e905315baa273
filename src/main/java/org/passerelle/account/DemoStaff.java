package org.passerelle.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
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

    /** Adds those who are not there. */
    Uni<Void> introduce() {
        return passwords.hash(PASSWORD).chain(hash -> Multi.createFrom()
                .iterable(NAMES.keySet())
                .onItem()
                .transformToUniAndConcatenate(role -> introduce(role, hash))
                .onItem()
                .ignoreAsUni());
    }

    static String email(String role) {
        return role.replace('_', '.') + "@example.org";
    }

    private Uni<Void> introduce(String role, String hash) {
        byte[] address = secrets.emailHash(email(role));
        return sessions.withStatelessTransaction(tx -> new StaffMembers(tx)
                .holder(address)
                .chain(holder -> holder == null
                        ? new StaffMembers(tx).add(row(role, address, hash))
                        : Uni.createFrom().voidItem()));
    }

    private StaffRow row(String role, byte[] address, String hash) {
        StaffRow row = new StaffRow();
        row.id = Ids.next();
        row.emailHash = address;
        row.email = secrets.seal(row.id, "email", email(role));
        row.name = secrets.seal(row.id, "name", NAMES.getOrDefault(role, role));
        row.roles = new String[] {role};
        row.passwordHash = hash;
        row.totpSecret = authenticators.seal(row.id, Base32.read(SECRET));
        row.confirmedAt = clock.instant();
        row.createdAt = clock.instant();
        row.demonstration = true;
        return row;
    }
}
