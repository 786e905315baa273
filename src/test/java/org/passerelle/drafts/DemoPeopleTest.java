package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.SignIn;
import org.passerelle.TestingRows;

/** The made-up people of a demonstration begin, go on, complete and submit, as people do. */
@QuarkusTest
class DemoPeopleTest {

    private static final String THEIRS = """
            select count(distinct application_id) from devices where cast(device as text) like '0000000_-de00-%'""";
    private static final String ALTERNATIVES = """
            select count(*) from answer_alternatives v join devices d on d.device = v.device
            where cast(d.device as text) like '0000000_-de00-%' and v.closed_revision is null""";
    private static final String SUBMITTED = """
            select count(*) from submissions s join devices d on d.application_id = s.application_id
            where cast(d.device as text) like '0000000_-de00-%'""";

    @Inject
    DemoPeople people;

    @Inject
    DataSource database;

    @Test
    void theyAreFourWithOneConflictAndOneSubmissionHoweverOftenTheyComeIn() throws Throwable {
        TestingRows rows = new TestingRows(database);
        for (int time = 0; time < 2; time++) {
            VertxContextSupport.subscribeAndAwait(people::introduce);
            assertThat(rows.number(THEIRS)).isEqualTo(4);
            assertThat(rows.number(ALTERNATIVES)).isEqualTo(1);
            assertThat(rows.number(SUBMITTED)).isEqualTo(1);
        }
    }

    @Test
    void whoeverSignsInAsOneOfThemFindsTheirDraft() throws Throwable {
        VertxContextSupport.subscribeAndAwait(people::introduce);
        SignIn.as("+33639980003")
                .request()
                .get("/api/v1/applications")
                .then()
                .body("items[0].state", equalTo("DRAFT"))
                .body("items[0].revision", equalTo(17));
    }
}
