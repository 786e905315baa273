package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.identity.HeldPiece;

/** What of somebody's pieces counts on a day. */
@QuarkusTest
class HeldPiecesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Inject
    DataSource database;

    @Inject
    TestingHeldPieces held;

    private TestingApplicant person;

    @BeforeEach
    void somebodyWithADraft() {
        person = TestingApplicant.begins();
    }

    @Test
    void datesOfAnyCalendarBecomeDaysAndNothingIsMadeOlderThanItIs() {
        adds("HEALTH_RECORD", Map.of("issued", date("ethiopic", 2010)));
        adds("EDU_RECORD", Map.of("from", date("gregorian", 2015), "to", date("gregorian", 2019)));
        adds("BAPTISM_CERT", Map.of("issued", Map.of("calendar", "gregorian", "year", 2020, "month", 2, "day", 3)));
        adds("STUDENT_WORK_CARD", Map.of());
        assertThat(on(TODAY))
                .extracting(piece -> piece.type().code() + " " + piece.from() + " " + piece.to())
                .containsExactly(
                        "HEALTH_RECORD 2018-09-10 2018-09-10",
                        "EDU_RECORD 2015-12-31 2019-01-01",
                        "BAPTISM_CERT 2020-02-03 2020-02-03",
                        "STUDENT_WORK_CARD null null");
    }

    @Test
    void expiredPapersCountAndADayToComeDoesNot() {
        adds("PASSPORT_COPY", Map.of("expires", date("gregorian", 2012), "issued", date("gregorian", 2035)));
        assertThat(on(TODAY)).singleElement().satisfies(piece -> {
            assertThat(piece.from()).isNull();
            assertThat(piece.to()).isNull();
        });
    }

    @Test
    void whatIsNotUsableDoesNotCountAndABadPhotoIsYetNoValidPaper() {
        UUID gone = adds("PASSPORT_COPY", Map.of());
        UUID blurred = adds("NATIONAL_ID_COPY", Map.of());
        change("update evidence_pieces set state = 'not_usable', validity = 1 where id = ?", gone);
        change("update evidence_pieces set state = 'better_photo_needed', validity = 1 where id = ?", blurred);
        assertThat(on(TODAY)).singleElement().satisfies(piece -> {
            assertThat(piece.id()).isEqualTo(blurred);
            assertThat(piece.validity()).isZero();
        });
    }

    /** Check digits say nothing of the day on which a paper was issued; whoever forges them writes any day. */
    @Test
    void aDayThatOnlyAMachineHasReadAboutShowsNoTimeUntilAPersonAcceptsThePaper() {
        UUID card = adds("NATIONAL_ID_COPY", Map.of("issued", date("gregorian", 2015)));
        change("update evidence_pieces set validity = 1 where id = ?", card);
        assertThat(on(TODAY)).singleElement().satisfies(piece -> {
            assertThat(piece.validity()).isEqualTo(1);
            assertThat(piece.from()).isNull();
            assertThat(piece.to()).isNull();
        });
        change("update evidence_pieces set state = 'accepted' where id = ?", card);
        assertThat(on(TODAY)).extracting(HeldPiece::from).containsExactly(LocalDate.of(2015, 12, 31));
    }

    @Test
    void aVouchCountsForTwelveMonths() {
        UUID vouch = adds(
                "HEALTH_RECORD",
                Map.of("issued", Map.of("calendar", "gregorian", "year", 2026, "month", 1, "day", 15)));
        change("update evidence_pieces set type = 'VOUCH_PERSONAL' where id = ?", vouch);
        assertThat(on(LocalDate.of(2027, 1, 15))).hasSize(1);
        assertThat(on(LocalDate.of(2027, 1, 16))).isEmpty();
    }

    @Test
    void issuersAreToldApartByNameAndTakenForTheSameWithoutOne() {
        adds("PASSPORT_COPY", Map.of("country", "ER"));
        adds("BIRTH_CERT_CIVIL", Map.of("country", "ER"));
        adds("HEALTH_RECORD", Map.of("country", "ER", "issuer", "Made-up Clinic"));
        adds("EDU_RECORD", Map.of("country", "ER", "issuer", "MADE UP clinic."));
        adds("STUDENT_WORK_CARD", Map.of("country", "ER", "issuer", "Made-up School"));
        assertThat(on(TODAY))
                .extracting(HeldPiece::issuer)
                .containsExactly(
                        "state:ER",
                        "state:ER",
                        "named:ER:madeupclinic",
                        "named:ER:madeupclinic",
                        "named:ER:madeupschool");
    }

    @Test
    void typesThatAreNoLongerKnownAreLeftOut() {
        UUID piece = adds("PASSPORT_COPY", Map.of());
        change("update evidence_pieces set type = 'BYGONE' where id = ?", piece);
        assertThat(on(TODAY)).isEmpty();
    }

    private List<HeldPiece> on(LocalDate day) {
        return held.of(person.id(), day);
    }

    private static Map<String, Object> date(String calendar, int year) {
        return Map.of("calendar", calendar, "year", year);
    }

    private UUID adds(String type, Map<String, Object> details) {
        return UUID.fromString(person.request()
                .body(Map.of("type", type, "details", details))
                .post(person.url("evidence"))
                .path("id"));
    }

    private void change(String command, UUID piece) {
        new TestingRows(database).change(command, piece);
    }
}
