package org.passerelle.account;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.contract.Contract;
import org.passerelle.platform.Ids;

/** Makes members of staff as if they had accepted an invitation. */
@Unremovable
@Singleton
public class TestingStaff {

    static final String PASSWORD = "a long password of a test";

    private final Mutiny.SessionFactory sessions;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final StaffSecrets secrets;
    private final InstantSource clock;

    private @Nullable String hash;

    TestingStaff(
            Mutiny.SessionFactory sessions,
            Passwords passwords,
            Authenticators authenticators,
            StaffSecrets secrets,
            InstantSource clock) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A member of staff who has not signed in yet. */
    public record Made(UUID id, String email, byte[] secret) {

        /** The code that their authenticator shows at a time. */
        public String code(Instant at) {
            return bean().authenticators.code(secret, at);
        }

        /** Types the right credentials. */
        public Response signsIn() {
            return signsIn(code(bean().clock.instant()));
        }

        /** The same on a device that was here before. */
        public Response signsInOn(String deviceToken) {
            return Contract.given()
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "email",
                            email,
                            "password",
                            PASSWORD,
                            "totp",
                            code(bean().clock.instant()),
                            "deviceToken",
                            deviceToken))
                    .post("/api/v1/staff/sessions");
        }

        Response signsIn(String code) {
            return types(PASSWORD, code);
        }

        Response types(String password, String code) {
            return TestingStaff.types(email, password, code);
        }
    }

    /** Types credentials. */
    public static Response types(String email, String password, String code) {
        return Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password, "totp", code))
                .post("/api/v1/staff/sessions");
    }

    /** Somebody new. */
    public static Made withRoles(String... roles) {
        return bean().make(null, roles);
    }

    /** A new member of a partner organisation. */
    public static Made ofOrganisation(UUID organisation, String... roles) {
        return bean().make(organisation, roles);
    }

    /** Somebody new whose name is that of another. */
    public static Made namesakeOf(Made other, String... roles) {
        return bean().makeNamed(null, "test-officer  " + other.id().toString().toUpperCase(Locale.ROOT), roles);
    }

    /** As if they had signed in once. */
    static void confirm(Made member) {
        run(() -> bean().sessions.withStatelessTransaction(tx -> tx.createNativeQuery(
                        "update staff set confirmed_at = created_at where id = :id")
                .setParameter("id", member.id())
                .executeUpdate()));
    }

    /** The time it is for the application. */
    public static Instant now() {
        return bean().clock.instant();
    }

    private static TestingStaff bean() {
        return Arc.container().instance(TestingStaff.class).get();
    }

    private Made make(@Nullable UUID organisation, String... roles) {
        return makeNamed(organisation, null, roles);
    }

    private Made makeNamed(@Nullable UUID organisation, @Nullable String name, String... roles) {
        StaffRow row = new StaffRow();
        row.id = Ids.next();
        Made made = new Made(row.id, "test.officer." + row.id + "@example.org", authenticators.newSecret());
        row.emailHash = secrets.emailHash(made.email());
        row.email = secrets.seal(row.id, "email", made.email());
        row.name = secrets.seal(row.id, "name", name == null ? "Test Officer " + row.id : name);
        row.roles = roles;
        row.organisationId = organisation;
        row.passwordHash = hash();
        row.totpSecret = authenticators.seal(row.id, made.secret());
        row.createdAt = clock.instant();
        run(() -> sessions.withStatelessTransaction(tx -> new StaffMembers(tx).add(row)));
        return made;
    }

    /** One hash for all: making it is slow on purpose. */
    private synchronized String hash() {
        if (hash == null) {
            hash = run(() -> passwords.hash(PASSWORD));
        }
        return hash;
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
