package org.passerelle.casework;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.TestingFiles;
import org.passerelle.evidence.TestingFiles.Sent;
import org.passerelle.evidence.inspection.drawing.TestingPictures;

/** Whoever looks at the same file in two cases learns which the other one is. */
@QuarkusTest
class SameFilesHttpTest {

    @Inject
    TestingFiles files;

    private byte[] photo;
    private TestingApplicant person;
    private Sent file;

    @BeforeEach
    void aPaperOfSomebody() {
        photo = photo();
        person = TestingApplicant.submitted();
        file = files.sends(person.id(), photo);
    }

    @Test
    void theOtherCaseIsNamedAndOneThatWasNeverSubmittedIsCounted() {
        TestingApplicant other = TestingApplicant.submitted();
        files.sends(other.id(), photo);
        files.sends(TestingApplicant.begins().id(), photo);
        files.sends(person.id(), photo);
        files.inspects();
        elsewhere("caseworker", file)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("items.id", contains(other.id().toString()))
                .body("items[0].reference", notNullValue())
                .body("hidden", equalTo(1));
    }

    @Test
    void aChildAloneIsNamedOnlyToPeopleTrainedForThem() {
        TestingApplicant child = TestingApplicant.submitted();
        files.rows().change("update applications set child_alone_since = now() where id = ?", child.id());
        files.sends(child.id(), photo);
        files.inspects();
        elsewhere("caseworker", file).statusCode(200).body("items", empty()).body("hidden", equalTo(1));
        files.rows().change("update applications set child_alone_since = null where id = ?", child.id());
        elsewhere("caseworker", file)
                .statusCode(200)
                .body("items.id", contains(child.id().toString()));
    }

    @Test
    void aFileThatIsNowhereElseOrNotCheckedYetIsSaidToBe() {
        elsewhere("supervisor", file).statusCode(200).body("items", empty()).body("hidden", equalTo(0));
        files.inspects();
        elsewhere("supervisor", file).statusCode(200).body("items", empty());
        Sent foreign = files.sends(TestingApplicant.submitted().id(), photo());
        elsewhere("supervisor", foreign).statusCode(404);
        elsewhere("specialist", file).statusCode(403);
    }

    private ValidatableResponse elsewhere(String role, Sent sent) {
        return StaffMember.withRoles(role)
                .request()
                .get(
                        WorkListResource.PATH + "/{id}/evidence/{piece}/files/{file}/elsewhere",
                        person.id(),
                        sent.piece(),
                        sent.id())
                .then();
    }

    /** Its bytes are no other's. */
    private static byte[] photo() {
        byte[] picture = TestingPictures.file(TestingPictures.quarters(60, 40), "jpg");
        UUID mark = UUID.randomUUID();
        return ByteBuffer.allocate(picture.length + 16)
                .put(picture)
                .putLong(mark.getMostSignificantBits())
                .putLong(mark.getLeastSignificantBits())
                .array();
    }
}
