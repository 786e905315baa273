package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingRows;

/** A helper sees what a grant gives, nothing else, and each look is on record. */
@QuarkusTest
class GrantAccessHttpTest {

    @Inject
    DataSource database;

    @Test
    void aHelperSeesNothingWithoutAGrantAndWhatItGivesWithOne() {
        SignedIn applicant = Phone.fresh().signsIn();
        UUID application = UUID.fromString(applicant
                .request()
                .body("{\"form\": \"expression-of-interest\"}")
                .post("/api/v1/applications")
                .path("id"));
        PartnerMember helper = PartnerMember.helper();
        assertThat(helper.request()
                        .get("/api/v1/applications/{id}", application)
                        .statusCode())
                .isEqualTo(404);
        helper.mayUse(application, List.of("form"), List.of(), List.of());
        assertThat(helper.request()
                        .get("/api/v1/applications/{id}", application)
                        .statusCode())
                .isEqualTo(200);
        assertThat(helper.request()
                        .get("/api/v1/applications/{id}/timeline", application)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new TestingRows(database)
                        .number("select count(*) from audit_details where application_id = ?", application))
                .isEqualTo(1);
    }
}
