package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;

/** A decision is announced to the helpers who may see decisions, and to no other. */
@QuarkusTest
class DecisionsToHelpersTest {

    @Inject
    TestingCase cases;

    @Test
    void onlyAHelperWhoMaySeeDecisionsHearsOfOneAndNotWhoseItIs() {
        TestingClock.toDaytime();
        SignedIn person = Phone.fresh().signsIn();
        UUID application = cases.inChecks(person.accountId()).id();
        PartnerMember sees = PartnerMember.helper();
        PartnerMember seesNot = PartnerMember.helper();
        sees.mayUse(application, List.of("decisions"), List.of(), List.of());
        seesNot.mayUse(application, List.of("form", "messages"), List.of("form"), List.of("submit"));
        assertThat(news(sees)).isEmpty();
        cases.done(application, MoveKind.REFUSE, Who.CASEWORKER, Reason.REQUIREMENTS_NOT_MET);
        assertThat(news(sees)).singleElement().asString().doesNotContain(application.toString());
        assertThat(news(seesNot)).isEmpty();
        assertThat(sees.request()
                        .get("/api/v1/applications/{id}/timeline", application)
                        .<List<String>>path("items.to"))
                .contains("REFUSED");
    }

    private static List<String> news(PartnerMember member) {
        return new Phone(member.email())
                .messages().stream()
                        .filter(text -> text.contains("news about somebody you help"))
                        .toList();
    }
}
