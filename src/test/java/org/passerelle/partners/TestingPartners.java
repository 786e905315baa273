package org.passerelle.partners;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.PartnerMember;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.account.Mailbox;
import org.passerelle.account.TestingStaff;
import org.passerelle.account.credential.Base32;
import org.passerelle.contract.Contract;

/** What programme managers, leads and those whom they invite do over HTTP. */
final class TestingPartners {

    static final String PATH = "/api/v1/partners";
    static final String PASSWORD = "nine green bottles";

    private TestingPartners() {}

    /** A description of an organisation nobody has heard of. */
    static Map<String, Object> description(Mailbox lead, boolean listed) {
        return Map.of(
                "name",
                "Made-up Aid " + UUID.randomUUID(),
                "towns",
                List.of("Calais", "Grande-Synthe"),
                "languages",
                List.of("en", "fr"),
                "phone",
                "+33 3 21 00 00 00",
                "email",
                "contact@example.org",
                "listed",
                listed,
                "lead",
                Map.of("email", lead.address(), "name", "Test Lead"));
    }

    static Response registers(StaffMember manager, Map<String, Object> description) {
        return manager.request().body(description).post(PATH);
    }

    static Response invites(PartnerMember lead, String email, String role) {
        return lead.request()
                .body(Map.of("email", email, "name", "Test Helper", "role", role))
                .post(PATH + "/{id}/invitations", lead.organisationId());
    }

    /** Whoever reads that mailbox accepts the last invitation and signs in. */
    static Response acceptsAndSignsIn(Mailbox mailbox) {
        Response accepted = Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("token", mailbox.token(), "password", PASSWORD))
                .post("/api/v1/staff/invitations/acceptance");
        byte[] secret = Base32.read(accepted.path("totpSecret"));
        String code = new TestingStaff.Made(UUID.randomUUID(), "", secret).code(TestingStaff.now());
        return TestingStaff.types(mailbox.address(), PASSWORD, code);
    }

    static SignedIn joins(Mailbox mailbox) {
        return SignedIn.from(acceptsAndSignsIn(mailbox));
    }

    /** The ids on every page of a list. */
    static List<String> ids(Supplier<RequestSpecification> request, String path) {
        List<String> found = new ArrayList<>();
        Map<String, String> cursor = Map.of();
        while (true) {
            Response page =
                    request.get().queryParam("limit", 100).queryParams(cursor).get(path);
            found.addAll(page.path("items.id"));
            String next = page.path("next");
            if (next == null) {
                return found;
            }
            cursor = Map.of("cursor", next);
        }
    }

    static void job(String name) {
        Contract.given().post("/demo/jobs/{name}", name).then().statusCode(200);
    }
}
