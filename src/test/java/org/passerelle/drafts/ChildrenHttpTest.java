package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingRows;

/** Children with a parent: cases of their own in the parent's account. */
@QuarkusTest
class ChildrenHttpTest {

    @Inject
    DataSource database;

    private TestingApplicant parent;

    @BeforeEach
    void somebodyBegins() {
        parent = TestingApplicant.begins();
    }

    @Test
    void aChildHasAnApplicationOfTheirOwnBesideTheParents() {
        UUID child = parent.opensForAChild();
        parent.request()
                .get("/api/v1/applications/" + child)
                .then()
                .statusCode(200)
                .body("person", equalTo("child"));
        assertThat(parent.request().get("/api/v1/applications").jsonPath().getList("items.person"))
                .containsExactly("child", null);
        parent.request().get("/api/v1/applications/" + parent.id()).then().body("person", nullValue());
        assertThat(parent.household().getList("children.application")).containsExactly(child.toString());
    }

    @Test
    void theParentAnswersSubmitsWithdrawsAndUndoesThatWhateverElseLives() {
        TestingApplicant child = parent.forChild(parent.opensForAChild());
        parent.forChild(parent.opensForAChild());
        child.says("person.givenNames", "Example Child");
        assertThat(child.submits()).isNotNull();
        child.withdraws().then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        child.undoesTheWithdrawal().then().statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void childrenStayWithAParentWhoLeavesOrWithdraws() {
        TestingApplicant main = TestingApplicant.begins();
        parent.with(main);
        UUID child = parent.opensForAChild();
        parent.leaves();
        parent.withdraws();
        assertThat(parent.household().getList("children.application")).containsExactly(child.toString());
        main.request().get("/api/v1/applications/" + child).then().statusCode(404);
        assertThat(main.household().getList("children")).isEmpty();
    }

    @Test
    void aChildsApplicationBelongsToNoHouseholdByItself() {
        TestingApplicant child = parent.forChild(parent.opensForAChild());
        TestingApplicant main = TestingApplicant.begins();
        refused(child.joins(main.invites()), "child_alone");
        refused(child.request().post(child.url("household/invitations")), "child_alone");
        refused(child.claims("7K4M-2Q9D-6"), "child_alone");
        refused(opens(child), "household_closed");
    }

    @Test
    void aRepeatedRequestOpensOne() {
        List<String> replies = Stream.generate(() -> parent.request()
                        .header("Idempotency-Key", "child")
                        .body(Map.of("form", TestingPhoneApp.FORM))
                        .post(parent.url("household/children"))
                        .asString())
                .limit(2)
                .toList();
        assertThat(replies.getFirst()).isEqualTo(replies.getLast());
        assertThat(parent.household().getList("children")).hasSize(1);
    }

    @Test
    void thereIsABoundOnChildrenAndWithdrawnOnesAreNotCounted() {
        UUID first = parent.opensForAChild();
        Stream.generate(UUID::randomUUID).limit(14).forEach(more -> new TestingRows(database)
                .change(
                        "insert into applications (id, account_id, form, state, person, created_at) "
                                + "values (?, ?, 'expression-of-interest', 'DRAFT', 'CHILD', now())",
                        more,
                        parent.account()));
        refused(opens(parent), "household_full");
        parent.forChild(first).withdraws();
        opens(parent).then().statusCode(201);
    }

    @Test
    void nobodyOpensOneInAnothersNameOrForAFormThatIsNotThere() {
        TestingApplicant stranger = TestingApplicant.begins();
        stranger.request()
                .body(Map.of("form", TestingPhoneApp.FORM))
                .post(parent.url("household/children"))
                .then()
                .statusCode(404);
        parent.request()
                .body(Map.of("form", "no-such-form"))
                .post(parent.url("household/children"))
                .then()
                .statusCode(422)
                .body("code", equalTo("form_unknown"));
    }

    private static Response opens(TestingApplicant who) {
        return who.request().body(Map.of("form", TestingPhoneApp.FORM)).post(who.url("household/children"));
    }

    private static void refused(Response reply, String code) {
        reply.then().statusCode(409).body("code", equalTo(code));
    }
}
