package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.platform.Ids;

/** A case is found by its number, by a name in any script, by a birth date, and by nobody who may not. */
@QuarkusTest
class SearchCasesHttpTest {

    private static final String PATH = "/api/v1/casework/searches";

    @Inject
    DataSource database;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    NamesHeld namesHeld;

    private StaffMember officer;
    private TestingNames.Spelled word;

    @BeforeEach
    void anOfficerAndAName() {
        officer = StaffMember.withRoles("caseworker");
        word = TestingNames.unheard();
    }

    @Test
    void aNameIsFoundInWhateverScriptEitherIsWritten() {
        String inLatin = person("Tesfay", word.latin());
        String inEthiopic = person("ተስፋይ", word.ethiopic());
        String inArabic = person("تسفاي", word.arabic());
        for (String asked :
                List.of("Tesfay " + word.latin(), word.ethiopic() + " ተስፋይ", "تسفاي " + word.arabic(), word.arabic())) {
            assertThat(found(Map.of("name", asked))).as(asked).contains(inLatin, inEthiopic, inArabic);
        }
    }

    @Test
    void theBestIsFirstAndSaysWhy() {
        String other = person("Tesfay", word.latin().replace('a', 'e'));
        String same = person("Tesfay", word.latin());
        Response reply = search(Map.of("name", "tesfay " + word.latin()));
        assertThat(reply.jsonPath().getList("items.id")).as(reply.asString()).startsWith(same, other);
        reply.then()
                .statusCode(200)
                .body("items[0].id", equalTo(same))
                .body("items[0].name", equalTo("Tesfay " + word.latin()))
                .body("items[0].born", equalTo("1990-04"))
                .body("items[0].score", equalTo(100))
                .body("items[0].why", equalTo(List.of("same_spelling")))
                .body("items[0].reference", notNullValue())
                .body("items[1].id", equalTo(other))
                .body("items[1].why", equalTo(List.of("sounds_alike")))
                .body("more", equalTo(false));
    }

    @Test
    void aWrongConsonantAMissingWordAndTwoWordsInOneAreForgiven() {
        String id = person("Haile", word.latin());
        String wrong = word.latin().substring(0, 8) + "v" + word.latin().substring(9);
        assertThat(found(Map.of("name", wrong))).contains(id);
        assertThat(found(Map.of("name", "Haile" + word.latin()))).contains(id);
        assertThat(found(Map.of("name", word.latin().substring(0, 9)))).contains(id);
        assertThat(found(Map.of("name", TestingNames.unheard().latin()))).doesNotContain(id);
    }

    @Test
    void aBirthDateNarrowsANameAndIsFoundByItself() {
        String exact = born(TestingNames.date(1931, 3, 4));
        String year = born(TestingNames.date(1931, null, null));
        String swapped = born(TestingNames.date(1931, 4, 3));
        Response reply = search(Map.of("name", word.latin(), "born", "1931-03-04"));
        assertThat(reply.jsonPath().getList("items.id")).containsExactly(exact, year, swapped);
        assertThat(reply.jsonPath().getList("items.why[1]", String.class)).contains("birth_date_in_part");
        assertThat(reply.jsonPath().getList("items.why[2]", String.class)).contains("birth_date_swapped");
        assertThat(found(Map.of("born", "1931-03-04"))).contains(exact, year, swapped);
        assertThat(found(Map.of("born", "1931-04"))).contains(swapped, year).doesNotContain(exact);
        assertThat(found(Map.of("name", word.latin(), "born", "1931"))).contains(exact, year, swapped);
    }

    @Test
    void aNumberFindsItsApplicationHoweverItIsTyped() {
        TestingApplicant person = TestingApplicant.begins();
        String number = person.submits();
        search(Map.of("reference", number.toLowerCase(java.util.Locale.ROOT).replace("-", "")))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(person.id().toString())))
                .body("items[0].why", equalTo(List.of("reference")));
        search(Map.of("reference", "nonsense")).then().statusCode(422).body("code", equalTo("reference_invalid"));
    }

    @Test
    void aDraftIsNotFound() {
        TestingApplicant person = TestingApplicant.begins().answers();
        person.says("person.givenNames", word.latin());
        assertThat(found(Map.of("name", word.latin()))).isEmpty();
    }

    @Test
    void thatSomebodySearchedAndWhomTheyWereShownIsOnRecord() {
        String id = person("Tesfay", word.latin());
        search(Map.of("name", word.latin()));
        TestingRows rows = new TestingRows(database);
        String entries = """
                select count(*) from audit_entries e join audit_details d on d.entry_id = e.id
                where d.session_id = ? and e.action = ? and d.application_id is not distinct from cast(? as uuid)""";
        UUID session = officer.signedIn().sessionId();
        assertThat(rows.number(entries, session, "name_searched", null)).isEqualTo(1);
        assertThat(rows.number(entries, session, "case_found", id)).isEqualTo(1);
    }

    @Test
    void whoSearchesWithoutEndIsAskedToWait() {
        OffsetDateTime now = TestingClock.advance(Duration.ZERO).atOffset(ZoneOffset.UTC);
        for (int number = 0; number < SearchBudget.IN_A_WHILE; number++) {
            new TestingRows(database)
                    .change(
                            "insert into case_searches (id, staff_id, at) values (?, ?, ?)",
                            Ids.next(),
                            officer.staffId(),
                            now.minusMinutes(9));
        }
        Response reply = search(Map.of("name", word.latin()));
        assertThat(reply.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 60);
        officer = StaffMember.withRoles("caseworker");
        assertThat(search(Map.of("name", word.latin())).statusCode()).isEqualTo(200);
    }

    @Test
    void aCorrectedNameIsFoundOnceItIsInForceAndTheOneBeforeNoMore() {
        TestingApplicant person = TestingNames.submitted("Tesfay", word.latin(), TestingNames.date(1990, 4, null));
        TestingNames.Spelled after = TestingNames.unheard();
        person.says("person.familyName", after.latin());
        assertThat(found(Map.of("name", after.ethiopic()))).isEmpty();
        TestingNames.corrects(person, officer, database, "person.familyName", after.latin());
        assertThat(found(Map.of("name", after.ethiopic())))
                .containsExactly(person.id().toString());
        assertThat(found(Map.of("name", word.latin()))).isEmpty();
    }

    @Test
    void theJobMakesAnewWhatOlderRulesMade() {
        String id = person("Tesfay", word.latin());
        new TestingRows(database)
                .change(
                        "update case_names set rules = 0, marks = '{}', kept = null where application_id = ?",
                        UUID.fromString(id));
        assertThat(found(Map.of("name", word.latin()))).isEmpty();
        Contract.given().post("/demo/jobs/index-names").then().statusCode(200);
        assertThat(found(Map.of("name", word.latin()))).containsExactly(id);
    }

    @Test
    void whatIsErasedIsFoundNoMore() {
        String id = person("Tesfay", word.latin());
        assertThat(found(Map.of("name", word.latin()))).contains(id);
        long rows = sessions.withStatelessTransaction(tx -> namesHeld.erase(tx, UUID.fromString(id)))
                .await()
                .atMost(Duration.ofSeconds(30));
        assertThat(rows).isEqualTo(1);
        // Made-up people of other tests may happen to sound like this one.
        assertThat(found(Map.of("name", word.latin()))).doesNotContain(id);
    }

    @Test
    void whatSaysNothingIsRefused() {
        officer.invalidRequest().body("{}").post(PATH).then().statusCode(400);
        officer.invalidRequest()
                .body("{\"born\": \"2001-02-30\"}")
                .post(PATH)
                .then()
                .statusCode(400);
        search(Map.of("name", "🚲")).then().statusCode(422).body("code", equalTo("name_invalid"));
        search(Map.of("name", "Tesfay", "reason", " ")).then().statusCode(422).body("code", equalTo("reason_required"));
        search(Map.of("name", "x".repeat(201))).then().statusCode(422).body("code", equalTo("name_invalid"));
    }

    private String person(String given, String family) {
        return TestingNames.submitted(given, family, TestingNames.date(1990, 4, null))
                .id()
                .toString();
    }

    private String born(Map<String, Object> date) {
        return TestingNames.submitted(word.latin(), null, date).id().toString();
    }

    private List<String> found(Map<String, Object> asked) {
        Response reply = search(asked);
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        return reply.jsonPath().getList("items.id", String.class);
    }

    private Response search(Map<String, Object> asked) {
        return officer.request().body(asked).post(PATH);
    }
}
