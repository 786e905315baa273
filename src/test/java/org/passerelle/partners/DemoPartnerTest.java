package org.passerelle.partners;

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
import org.passerelle.SignedIn;
import org.passerelle.account.TestingStaff;
import org.passerelle.contract.Contract;

/** The made-up organisation of a demonstration, whose lead and helper sign in with the credentials that README gives. */
@QuarkusTest
class DemoPartnerTest {

    @Inject
    DemoPartner partner;

    @Inject
    Mutiny.SessionFactory sessions;

    @BeforeEach
    void introduce() throws Throwable {
        VertxContextSupport.subscribeAndAwait(partner::introduce);
        VertxContextSupport.subscribeAndAwait(partner::introduce);
    }

    @Test
    void itsLeadAndItsHelperSignIn() {
        for (String email : List.of("lead@example.org", "helper@example.org")) {
            String code =
                    Contract.given().get("/demo/staff/{email}/totp", email).path("code");
            SignedIn member = SignedIn.from(TestingStaff.types(email, "passerelle demonstration", code));
            assertThat(member.request().get(TestingPartners.PATH + "/mine").<String>path("organisation.id"))
                    .isEqualTo(DemoPartner.ID.toString());
        }
    }

    @Test
    void readmeNamesThem() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("lead@example.org")
                .contains("helper@example.org")
                .contains("Example Aid Calais");
    }

    @Test
    void outsideADemonstrationItIsNotThere() throws Throwable {
        for (boolean demo : List.of(true, false)) {
            OrganisationRow found = VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withStatelessSession(tx -> new Organisations(tx).find(DemoPartner.ID, demo)));
            assertThat(found != null).isEqualTo(demo);
        }
    }
}
