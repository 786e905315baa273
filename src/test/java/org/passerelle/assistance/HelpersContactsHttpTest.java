package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;

/** A helper adds a contact for a person, with the right to do so; the person is told where they were reached before. */
@QuarkusTest
class HelpersContactsHttpTest {

    @Test
    void aHelperWithTheRightAddsAContactAndTheOldOneIsTold() {
        TestingFile file = TestingFile.fresh();
        PartnerMember helper = PartnerMember.helper();
        helper.mayUse(file.id(), List.of(), List.of(), List.of("contacts"));
        Phone phone = Phone.fresh();
        Response added = adds(helper, file, phone);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo(file.url("/contacts/" + added.path("id")));
        assertThat(added.asString()).doesNotContain(file.phone().number());
        assertThat(file.phone().messages()).anyMatch(text -> text.contains("contact"));
        phone.messages();
        String code = phone.codes().getLast();
        Response confirmed = helper.request()
                .body(Map.of("code", code))
                .post(file.url("/contacts/" + added.path("id") + "/confirmation"));
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(file.owner().request().get("/api/v1/me/contacts").<List<Boolean>>path("items.confirmed"))
                .containsExactly(true, true);
    }

    @Test
    void withoutTheRightNothingIsAddedOrConfirmed() {
        TestingFile file = TestingFile.fresh();
        PartnerMember helper = PartnerMember.helper();
        Phone phone = Phone.fresh();
        helper.mayUse(
                file.id(),
                List.of("form", "papers", "messages", "location", "decisions"),
                List.of("form", "papers", "messages", "location"),
                List.of("submit", "withdraw"));
        assertThat(adds(helper, file, phone).statusCode()).isEqualTo(404);
        assertThat(phone.messages()).isEmpty();
        assertThat(file.owner()
                        .request()
                        .body(Map.of("contact", phone.number()))
                        .post(file.url("/contacts"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static Response adds(PartnerMember helper, TestingFile file, Phone phone) {
        return helper.request().body(Map.of("contact", phone.number())).post(file.url("/contacts"));
    }
}
