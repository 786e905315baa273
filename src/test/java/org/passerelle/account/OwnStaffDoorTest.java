package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.platform.security.TestingProviders;

/** Passwords of UKVI's staff, where an identity provider outside signs them in. */
@QuarkusTest
class OwnStaffDoorTest {

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    StaffSecrets secrets;

    @Test
    void isOpenUnlessAProviderIsThereOrItIsSaid() {
        assertThat(new OwnStaffDoor(TestingProviders.none(), Optional.empty()).open())
                .isTrue();
        assertThat(new OwnStaffDoor(TestingProviders.one(), Optional.empty()).open())
                .isFalse();
        assertThat(new OwnStaffDoor(TestingProviders.one(), Optional.of(true)).open())
                .isTrue();
        assertThat(new OwnStaffDoor(TestingProviders.none(), Optional.of(false)).open())
                .isFalse();
    }

    @Test
    void closedItKnowsNobodyOfUkviAndStillEveryPartner() throws Throwable {
        String officer = TestingStaff.withRoles("caseworker").email();
        String helper = PartnerMember.helper().email();
        assertThat(known(officer, true)).isTrue();
        assertThat(known(officer, false)).isFalse();
        assertThat(known(helper, true)).isTrue();
        assertThat(known(helper, false)).isTrue();
    }

    private boolean known(String email, boolean ownStaff) throws Throwable {
        byte[] address = secrets.emailHash(email);
        return VertxContextSupport.subscribeAndAwait(() ->
                        sessions.withStatelessSession(tx -> new StaffMembers(tx).byEmail(address, false, ownStaff)))
                != null;
    }
}
