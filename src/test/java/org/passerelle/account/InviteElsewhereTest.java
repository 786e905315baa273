package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.platform.start.Command;

/** Whoever runs the service is told that an address works for a partner organisation, and does not take it over. */
@QuarkusTest
class InviteElsewhereTest {

    @Inject
    InviteStaffCommand command;

    @Test
    void theCommandSaysThatAnAddressWorksForAPartner() throws Throwable {
        PartnerMember helper = PartnerMember.helper();
        Command.Said said =
                VertxContextSupport.subscribeAndAwait(() -> command.run(List.of(helper.email(), "supervisor")));
        assertThat(said.done()).isFalse();
        assertThat(said.text()).contains("works for a partner organisation");
        helper.request().get("/api/v1/partners/mine").then().statusCode(200);
    }
}
