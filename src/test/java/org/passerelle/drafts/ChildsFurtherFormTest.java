package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.drafts.TestingPhoneApp.APPLICATIONS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingRows;
import org.passerelle.TestingTaskList;

/** The form {@code full} of a child: it goes where the child's case goes, and counts as no other child. */
@QuarkusTest
class ChildsFurtherFormTest {

    @Inject
    TestingMoves moves;

    @Inject
    TestingTaskList tasks;

    @Inject
    DataSource database;

    private TestingApplicant parent;
    private TestingApplicant child;
    private String reference;
    private TestingApplicant further;

    @BeforeEach
    void aChildIsCalled() {
        parent = TestingApplicant.submitted();
        child = parent.forChild(parent.opensForAChild());
        reference = child.submits();
        moves.call(child.id().toString());
        further = parent.forChild(UUID.fromString(parent.request()
                .get(APPLICATIONS)
                .jsonPath()
                .getString("items.find { it.supplementTo == '" + child.id() + "' }.id")));
    }

    @Test
    void goesToTheParentWhomAnOfficerFindsAndIsClosedToWhoeverHadItBefore() {
        TestingApplicant found = TestingApplicant.begins();
        found.claims(reference);
        tasks.decide(tasks.theOne("child_claim", child.id()), "confirmed");
        parent.request().get(further.url("answers")).then().statusCode(404);
        found.request().get(further.url("answers")).then().statusCode(200);
    }

    @Test
    void isNoOtherChildOfTheFamily() {
        assertThat(parent.household().getList("children.application"))
                .containsExactly(child.id().toString());
        Stream.generate(UUID::randomUUID).limit(13).forEach(this::isChildOfTheParent);
        parent.request()
                .body(Map.of("form", TestingPhoneApp.FORM))
                .post(parent.url("household/children"))
                .then()
                .statusCode(201);
    }

    @Test
    void hasNoPlaceOfItsOwnWhenItIsSubmitted() {
        TestingAnswers.further().forEach(further::says);
        assertThat(further.submitsAsItIs()).isEqualTo(reference);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from applications where id = ? and entered_at is not null",
                                further.id()))
                .isZero();
    }

    @Test
    void isNotBegunByTheParent() {
        parent.request()
                .body(Map.of("form", "full"))
                .post(parent.url("household/children"))
                .then()
                .statusCode(409)
                .body("code", equalTo("form_not_open"));
    }

    private void isChildOfTheParent(UUID id) {
        new TestingRows(database)
                .change(
                        "insert into applications (id, account_id, form, state, person, created_at) "
                                + "values (?, ?, 'expression-of-interest', 'DRAFT', 'CHILD', now())",
                        id,
                        parent.account());
    }
}
