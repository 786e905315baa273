package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.drafts.TestingApplicant;

/** A trained officer takes over a child who is alone, from the list of tasks to the end of the protection. */
@QuarkusTest
class SafeguardingHttpTest {

    private TestingApplicant child;
    private StaffMember officer;

    @BeforeEach
    void aChildSaysTheyAreAlone() {
        child = TestingApplicant.begins();
        child.saysAlone();
        officer = StaffMember.withRoles("safeguarding");
    }

    @Test
    void theTaskIsOnTheListOfTrainedOfficersBeforeTheChildHasItsReply() {
        Response task = officer.request().get(TasksResource.PATH + "/" + task());
        task.then()
                .statusCode(200)
                .body("kind", equalTo("safeguarding"))
                .body("outcomes", hasItem("taken_over"))
                .body("dueAt", notNullValue());
        StaffMember.withRoles("caseworker")
                .request()
                .get(TasksResource.PATH + "/" + task())
                .then()
                .statusCode(404);
    }

    @Test
    void takingOverLeavesTheChildProtectedAndAnotherFindingEndsIt() {
        decide("taken_over").then().statusCode(200);
        read().then().body("childProtection", notNullValue());
        child.says("household.withParent", "prefer_not_to_say");
        read().then().body("childProtection", notNullValue());
    }

    @Test
    void aFindingThatTheyAreWithAParentEndsTheProtection() {
        decide("with_parent_confirmed").then().statusCode(200);
        read().then().body("childProtection", nullValue());
    }

    @Test
    void aClaimIsDecidedOnTheSameList() {
        String number = child.submitsAsChild();
        TestingApplicant adult = TestingApplicant.begins();
        adult.claims(number).then().statusCode(202);
        officer.request()
                .body(Map.of("outcome", "confirmed"))
                .post(TasksResource.PATH + "/" + task("child_claim") + "/outcome")
                .then()
                .statusCode(200);
        assertThat(adult.household().getList("children.reference")).containsExactly(number);
    }

    private Response decide(String outcome) {
        return officer.request().body(Map.of("outcome", outcome)).post(TasksResource.PATH + "/" + task() + "/outcome");
    }

    private Response read() {
        return child.request().get("/api/v1/applications/" + child.id());
    }

    private String task() {
        return task("safeguarding");
    }

    /** The list is everybody's, so it is read page by page until this child is on it. */
    private String task(String kind) {
        String cursor = null;
        do {
            var request = officer.request().queryParam("kind", kind).queryParam("limit", 100);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(TasksResource.PATH);
            String found = page.path("items.find { it.application == '%s' }?.id".formatted(child.id()));
            if (found != null) {
                return found;
            }
            cursor = page.path("next");
        } while (cursor != null);
        throw new AssertionError("There is no such task");
    }
}
