package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.account.credential.Base32;
import org.passerelle.contract.Contract;
import org.passerelle.platform.security.Roles;

/** The made-up staff of a demonstration, with the credentials that README gives. */
@QuarkusTest
class DemoStaffTest {

    @Inject
    DemoStaff staff;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    StaffSecrets secrets;

    @BeforeEach
    void introduce() throws Throwable {
        VertxContextSupport.subscribeAndAwait(staff::introduce);
    }

    @Test
    void thereIsOneForEachRole() {
        assertThat(DemoStaff.NAMES.keySet()).isEqualTo(Roles.STAFF);
    }

    @Test
    void eachSignsInWithTheCodeTheDemonstrationShowsAlsoTwiceInARow() {
        for (String role : Roles.STAFF) {
            String email = DemoStaff.email(role);
            TestingStaff.types(email, DemoStaff.PASSWORD, code(email)).then().statusCode(201);
        }
        String again = DemoStaff.email(Roles.CASEWORKER);
        TestingStaff.types(again, DemoStaff.PASSWORD, code(again)).then().statusCode(201);
    }

    @Test
    void theSecretInReadmeIsTheirs() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(DemoStaff.SECRET)
                .contains(DemoStaff.PASSWORD);
        assertThat(Base32.read(DemoStaff.SECRET)).hasSize(20);
    }

    @Test
    void outsideADemonstrationNobodyIsKnownByThem() throws Throwable {
        byte[] address = secrets.emailHash(DemoStaff.email(Roles.SUPERVISOR));
        for (boolean demo : List.of(true, false)) {
            StaffMembers.Known known = VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withStatelessSession(tx -> new StaffMembers(tx).byEmail(address, demo, true)));
            assertThat(known != null).isEqualTo(demo);
        }
    }

    @Test
    void thereIsNoAuthenticatorOfSomebodyWhoIsNotThere() {
        Contract.given()
                .get("/demo/staff/{email}/totp", "nobody@example.org")
                .then()
                .statusCode(404);
    }

    private static String code(String email) {
        return Contract.given().get("/demo/staff/{email}/totp", email).path("code");
    }
}
