package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.TestingFiles.Sent;
import org.passerelle.evidence.inspection.Eicar;
import org.passerelle.evidence.inspection.drawing.TestingPictures;

/** Pages are seen by their owner, by who may read papers, and by who works the case; originals by specialists alone. */
@QuarkusTest
class PagesHttpTest {

    private static final String CASEWORK = "/api/v1/casework/applications/";
    private static final Map<String, String> WHY = Map.of("reason", "The stamp looks drawn on a screen");

    @Inject
    TestingFiles files;

    private TestingApplicant person;
    private Sent file;

    @BeforeEach
    void aPaperOfSomebody() {
        person = TestingApplicant.submitted();
        file = files.sends(person.id(), photo());
        files.inspects();
    }

    @Test
    void theOwnerSeesItInThreeSizesAndADeviceThatHasItIsToldSo() {
        Response full = person.request().queryParam("size", "full").get(person.url(file.page(1)));
        full.then().statusCode(200).contentType("image/jpeg").header("Cache-Control", "private, no-cache");
        BufferedImage upright = TestingPictures.read(full.asByteArray());
        assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(800, 1200);
        Response small = person.request().queryParam("size", "small").get(person.url(file.page(1)));
        Response large = person.request().get(person.url(file.page(1)));
        assertThat(small.asByteArray().length).isLessThanOrEqualTo(20_000);
        assertThat(large.asByteArray().length).isBetween(small.asByteArray().length, 100_000);
        Response again =
                person.request().header("If-None-Match", large.header("ETag")).get(person.url(file.page(1)));
        assertThat(again.statusCode()).isEqualTo(304);
        person.invalidRequest()
                .queryParam("size", "huge")
                .get(person.url(file.page(1)))
                .then()
                .statusCode(400);
        assertThat(person.request().get(person.url(file.page(2))).statusCode()).isEqualTo(404);
    }

    @Test
    void aLimitedSessionSeesNoPapersAndAStrangerNothing() {
        SignedIn.from(person.phone().signsInWith(person.phone().newCode(), Map.of()))
                .request()
                .get(person.url(file.page(1)))
                .then()
                .statusCode(403)
                .body("code", equalTo("session_limited"));
        TestingApplicant stranger = TestingApplicant.begins();
        assertThat(stranger.request().get(person.url(file.page(1))).statusCode())
                .isEqualTo(404);
        Sent own = files.sends(stranger.id(), photo());
        String mixed = "evidence/" + own.piece() + "/files/" + file.id() + "/pages/1";
        assertThat(stranger.request().get(stranger.url(mixed)).statusCode()).isEqualTo(404);
    }

    @Test
    void aHelperNeedsTheRightToReadPapersAndIsOnRecord() {
        PartnerMember helper = PartnerMember.helper();
        assertThat(helper.request().get(person.url(file.page(1))).statusCode()).isEqualTo(404);
        helper.mayUse(person.id(), List.of("form"), List.of("papers"), List.of());
        assertThat(helper.request().get(person.url(file.page(1))).statusCode()).isEqualTo(404);
        PartnerMember reader = PartnerMember.helper();
        reader.mayUse(person.id(), List.of("papers"), List.of(), List.of());
        assertThat(reader.request().get(person.url(file.page(1))).statusCode()).isEqualTo(200);
        assertThat(activity()).contains("papers_read");
    }

    @Test
    void whoWorksTheCaseSeesPagesAndThePersonReadsOfIt() {
        for (String role : List.of("caseworker", "supervisor", "specialist", "auditor")) {
            assertThat(staff(role)
                            .request()
                            .get(CASEWORK + person.id() + "/" + file.page(1))
                            .statusCode())
                    .as(role)
                    .isEqualTo(200);
        }
        assertThat(staff("programme_manager")
                        .request()
                        .get(CASEWORK + person.id() + "/" + file.page(1))
                        .statusCode())
                .isEqualTo(403);
        assertThat(activity()).contains("papers_read");
    }

    @Test
    void whatIsNotCheckedYetOrWasTakenBackNobodySees() {
        Sent waiting = files.sends(person.id(), photo());
        files.rows().change("update evidence_files set state = 'held' where id = ?", waiting.id());
        files.rows()
                .change("insert into evidence_inspections (file_id, tries, due_at) values (?, 3, null)", waiting.id());
        files.rows().change("update evidence_pieces set taken_back_at = now() where id = ?", file.piece());
        for (Sent hidden : List.of(waiting, file)) {
            assertThat(person.request().get(person.url(hidden.page(1))).statusCode())
                    .isEqualTo(404);
            assertThat(staff("caseworker")
                            .request()
                            .get(CASEWORK + person.id() + "/" + hidden.page(1))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(opens(staff("specialist"), hidden).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anOriginalIsOpenedByASpecialistWhoSaysWhy() {
        Response opened = opens(staff("specialist"), file);
        opened.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"original\"");
        assertThat(opened.asByteArray()).isEqualTo(photo());
        assertThat(activity()).contains("original_opened");
        staff("specialist")
                .invalidRequest()
                .body(Map.of("reason", " "))
                .post(CASEWORK + person.id() + "/" + file.original())
                .then()
                .statusCode(422)
                .body("code", equalTo("reason_required"));
        for (String role : List.of("caseworker", "supervisor", "auditor", "safeguarding", "programme_manager")) {
            assertThat(opens(staff(role), file).statusCode()).as(role).isEqualTo(403);
        }
    }

    @Test
    void aHarmfulFileOrThatOfAChildAloneIsNotOpenedByJustAnySpecialist() {
        Sent harmful = files.sends(person.id(), Eicar.file());
        files.inspects();
        assertThat(opens(staff("specialist"), harmful).statusCode()).isEqualTo(404);
        files.rows().change("update applications set child_alone_since = now() where id = ?", person.id());
        assertThat(opens(staff("specialist"), file).statusCode()).isEqualTo(404);
        StaffMember trained = StaffMember.withRoles("specialist", "safeguarding");
        assertThat(opens(trained, file).statusCode()).isEqualTo(200);
    }

    @Test
    void noByteThatAnybodyButASpecialistReadsTellsWhereThePhotoWasTaken() {
        byte[] png = TestingPictures.pngWithTexts(TestingPictures.paper(300, 200), 8);
        List<Sent> sent =
                List.of(file, files.sends(person.id(), png), files.sends(person.id(), TestingPictures.TURNED_WEBP));
        files.inspects();
        List<byte[]> read = new ArrayList<>();
        for (Sent one : sent) {
            assertThat(files.stands(one)).isEqualTo("ready");
            read.addAll(files.copies(one));
            read.addAll(pages(one));
        }
        read.add(person.request().get("/api/v1/me/activity").asByteArray());
        assertThat(read).hasSizeGreaterThan(18).allSatisfy(PagesHttpTest::tellsNothing);
        String original = text(opens(staff("specialist"), file).asByteArray());
        assertThat(original).contains(text(TestingPictures.GPS), TestingPictures.MARKER);
    }

    private List<byte[]> pages(Sent one) {
        StaffMember officer = staff("caseworker");
        return Arrays.stream(new String[] {"small", "large", "full"})
                .flatMap(size -> Stream.of(
                        person.request().queryParam("size", size).get(person.url(one.page(1))),
                        officer.request().queryParam("size", size).get(CASEWORK + person.id() + "/" + one.page(1))))
                .map(reply ->
                        (reply.headers().toString() + text(reply.asByteArray())).getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static void tellsNothing(byte[] bytes) {
        assertThat(text(bytes)).doesNotContain("MARKER", "Exif", text(TestingPictures.GPS));
    }

    private List<String> activity() {
        return person.request().get("/api/v1/me/activity").jsonPath().getList("items.action", String.class);
    }

    private Response opens(StaffMember by, Sent one) {
        return by.request().body(WHY).post(CASEWORK + person.id() + "/" + one.original());
    }

    private static StaffMember staff(String role) {
        return StaffMember.withRoles(role);
    }

    private static byte[] photo() {
        return TestingPictures.asTheCameraWrites(TestingPictures.paper(1200, 800), 6);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
