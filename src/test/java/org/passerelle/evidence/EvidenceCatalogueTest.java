package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.EvidenceType.Kind;
import org.passerelle.evidence.identity.EvidenceType.PresenceTerms;
import org.passerelle.evidence.identity.Shows;

/** The catalogue, held against the table of the design, written out here by hand. */
class EvidenceCatalogueTest {

    /** Code, strength and highest strength, and what it shows: S A V N G F L. */
    private static final String TABLE = """
            PASSPORT_EPASS 4 4 SAVNG
            PASSPORT_MRTD 3 3 SAVNG
            PASSPORT_COPY 2 2 SAVNG
            NATIONAL_ID_PHOTO 3 3 SAVNG
            NATIONAL_ID_COPY 2 2 SAVNG
            TAZKIRA_PAPER 2 2 SAVNG
            SHENASNAMEH 2 2 SAVNG
            ID_LOCAL 2 2 SAVNG
            DRIVING_LICENCE 2 2 SAVNG
            TRAVEL_PERMIT_INTERNAL 1 1 SA
            MILITARY_CARD 1 2 SA
            BIRTH_CERT_CIVIL 2 2 SNGF
            FAMILY_BOOK 2 2 SNGF
            MARRIAGE_CERT 2 2 SNGF
            NATIONALITY_CERT 2 2 SNGF
            BAPTISM_CERT 1 2 SGF
            RELATIVE_ID 1 1 NF
            UNHCR_CARD 2 3 SAVNGF
            HOST_STATE_REFUGEE_ID 2 2 SAVNF
            ICRC_DOC 2 2 SAVNF
            CAMP_RATION_CARD 1 1 SAVNF
            EU_ASYLUM_CARD 3 3 SAVNG
            FR_ATDA 3 3 SAVNGL
            FR_RESIDENCE 3 3 SAVNGL
            FR_ORDER 2 2 SAL
            FR_OFII_OFPRA_LETTER 1 1 SAL
            FR_DOMICILIATION 1 1 SAL
            FR_HOSPITAL_PASS 1 1 SAL
            FR_SHELTER 1 1 SAL
            FR_SCHOOL 1 1 SAL
            EDU_RECORD 1 2 SAG
            STUDENT_WORK_CARD 1 1 SAG
            HEALTH_RECORD 1 1 SAG
            PHOTOS_OVER_TIME 0 1 AF
            COMMUNICATIONS 0 1 AF
            MONEY_TRANSFER 0 1 AF
            VOUCH_ORGANISATION 2 2 SAV
            VOUCH_PROFESSIONAL 2 2 SAV
            VOUCH_PERSONAL 1 1 SAF
            STATEMENT_SELF 0 0 AFL
            STATEMENT_WITNESS 1 1 AFL
            INTERVIEW_IDENTITY 0 0 AFL
            SELFIE_LIVE 0 0 V
            BIOMETRICS_VAC 0 0 V
            DNA_REPORT 0 0 F
            """;

    /** Code, list, days for which it is fresh. */
    private static final String PRESENCE = """
            LOC_PARTNER_CHECKIN A 30
            LOC_OFFICIAL_POINT A 30
            LOC_FR_STATE_DOC A 60
            LOC_DOMICILIATION A 365
            LOC_HOSPITAL A 60
            LOC_SCHOOL A 120
            LOC_DEVICE_FIX B 7
            LOC_VIDEO_CALL B 7
            LOC_SMS_FR B 7
            LOC_SHELTER B 30
            LOC_APPOINTMENT B 60
            LOC_TRANSACTION B 30
            LOC_WITNESS B 30
            """;

    private final EvidenceCatalogue catalogue = new EvidenceCatalogue();

    @Test
    void everyTypeWeighsAndShowsWhatTheTableSays() {
        List<String> rows = catalogue.all().stream()
                .filter(type -> !type.code().startsWith("LOC_"))
                .map(type ->
                        "%s %d %d %s".formatted(type.code(), type.strength(), type.highestStrength(), letters(type)))
                .toList();
        assertThat(rows).containsExactlyElementsOf(TABLE.lines().toList());
    }

    @Test
    void everySignOfBeingInFranceIsFreshForItsDays() {
        List<String> rows = catalogue.all().stream()
                .filter(type -> type.code().startsWith("LOC_"))
                .map(type -> "%s %s %d"
                        .formatted(
                                type.code(),
                                type.probative() ? "A" : "B",
                                terms(type.code()).freshDays()))
                .toList();
        assertThat(rows).containsExactlyElementsOf(PRESENCE.lines().toList());
        assertThat(catalogue.all())
                .filteredOn(type -> type.code().startsWith("LOC_"))
                .allMatch(
                        type -> type.presence() != null && type.presence().as().equals(type.code()))
                .allMatch(type -> type.strength() == 0 && type.canShow(Shows.LOCATION));
    }

    @Test
    void papersOfFranceAreSignsOfBeingThereToo() {
        Map<String, String> papers = new LinkedHashMap<>();
        papers.put("FR_ATDA", "LOC_FR_STATE_DOC");
        papers.put("FR_RESIDENCE", "LOC_FR_STATE_DOC");
        papers.put("FR_ORDER", "LOC_FR_STATE_DOC");
        papers.put("FR_OFII_OFPRA_LETTER", "LOC_FR_STATE_DOC");
        papers.put("FR_DOMICILIATION", "LOC_DOMICILIATION");
        papers.put("FR_HOSPITAL_PASS", "LOC_HOSPITAL");
        papers.put("FR_SHELTER", "LOC_SHELTER");
        papers.put("FR_SCHOOL", "LOC_SCHOOL");
        papers.forEach((paper, sign) -> {
            assertThat(terms(paper)).as(paper).isEqualTo(terms(sign));
            assertThat(type(paper).probative()).as(paper).isEqualTo(type(sign).probative());
        });
    }

    @Test
    void aStateLetterIsFreshForSixtyDaysOrWhileItIsValidAndAnAddressAtMostAYear() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(terms("LOC_FR_STATE_DOC").freshTo(day, null)).isEqualTo("2026-04-30");
        assertThat(terms("LOC_FR_STATE_DOC").freshTo(day, day.plusDays(10))).isEqualTo("2026-04-30");
        assertThat(terms("LOC_FR_STATE_DOC").freshTo(day, day.plusYears(2))).isEqualTo("2028-03-01");
        assertThat(terms("LOC_DOMICILIATION").freshTo(day, null)).isEqualTo("2027-03-01");
        assertThat(terms("LOC_DOMICILIATION").freshTo(day, day.plusDays(100))).isEqualTo("2026-06-09");
        assertThat(terms("LOC_DOMICILIATION").freshTo(day, day.plusYears(2))).isEqualTo("2027-03-01");
        assertThat(terms("LOC_HOSPITAL").freshTo(day, day.plusYears(2))).isEqualTo("2026-04-30");
        assertThat(terms("LOC_SHELTER").probativeIf()).isEqualTo("called_back");
    }

    @Test
    void vouchesCountForAYearAndExpiredPapersCount() {
        assertThat(catalogue.all()).allMatch(type -> type.expiry().expiredCounts());
        assertThat(catalogue.all())
                .filteredOn(type -> type.expiry().countsMonths() != null)
                .allMatch(type -> type.kind() == Kind.VOUCH && type.expiry().countsMonths() == 12)
                .hasSize(3);
    }

    @Test
    void adviceStandsWithFrenchAsylumPapersAlone() {
        assertThat(catalogue.entries())
                .filteredOn(entry -> entry.advice().isPresent())
                .extracting(entry -> entry.type().code())
                .containsExactly("FR_ATDA", "FR_RESIDENCE", "FR_ORDER", "FR_OFII_OFPRA_LETTER");
    }

    @Test
    void noAuthorityOfTheCountryOfOriginAttestsAnything() {
        assertThat(catalogue.all())
                .flatExtracting(EvidenceType::attesters)
                .isSubsetOf(
                        "caseworker",
                        "organisation",
                        "clergy",
                        "relative",
                        "unhcr",
                        "host_body",
                        "red_cross",
                        "prefecture",
                        "spada",
                        "lawyer",
                        "issuer",
                        "school",
                        "employer",
                        "health_worker",
                        "interpreter",
                        "officer",
                        "ukvi",
                        "laboratory");
        assertThat(catalogue.all())
                .filteredOn(type -> type.attesters().contains("issuer"))
                .as("only issuers in France")
                .allMatch(type -> type.countries().equals(java.util.Set.of("FR")));
    }

    @Test
    void aTypeThatIsAddedToTheFileIsThereWithoutMore() {
        EvidenceCatalogue more = of("""
                [{"code": "LIBRARY_CARD", "category": "life_record", "kind": "paper", "countries": ["ER"], "strength": 1,
                  "raises": [{"strength": 2, "condition": "photo"}], "shows": ["activity"],
                  "expiry": {"expiredCounts": false, "countsMonths": 6}, "attesters": ["school"], "attestable": 2,
                  "list": "B", "explained": "life"}]""");
        EvidenceType card = more.find("LIBRARY_CARD").orElseThrow();
        assertThat(card.highestStrength()).isEqualTo(2);
        assertThat(card.expiry()).isEqualTo(new EvidenceType.Expiry(false, 6));
        assertThat(card.presence()).isNull();
        assertThat(EvidenceTexts.keys(more)).contains("type.LIBRARY_CARD", "condition.photo", "attester.school");
    }

    @Test
    void whatIsWrongInTheFileStopsTheStart() {
        String good = """
                {"code": "X_CARD", "category": "trace", "kind": "paper", "countries": [], "strength": 1, "raises": [],
                 "shows": [], "expiry": {"expiredCounts": true}, "attesters": [], "attestable": 1, "list": "A",
                 "explained": "life"}""";
        assertThat(of("[" + good + "]").all()).hasSize(1);
        wrong("[" + good + "," + good + "]");
        wrong("[" + good.replace("\"strength\": 1", "\"strength\": 5") + "]");
        wrong("[" + good.replace("\"list\": \"A\"", "\"list\": \"C\"") + "]");
        wrong("[" + good.replace("X_CARD", "x card") + "]");
        wrong("[" + good.replace("\"raises\": []", "\"raises\": [{\"strength\": 1, \"condition\": \"photo\"}]") + "]");
        wrong("[" + good.replace("\"trace\"", "\"gossip\"") + "]");
        wrong("[" + good.replace("\"shows\"", "\"showz\"") + "]");
        wrong("[" + good.replace("\"countries\": []", "\"countries\": [\"eritrea\"]") + "]");
    }

    private static void wrong(String file) {
        assertThatThrownBy(() -> of(file))
                .isInstanceOfAny(
                        IllegalStateException.class, IllegalArgumentException.class, UncheckedIOException.class);
    }

    private static EvidenceCatalogue of(String file) {
        return new EvidenceCatalogue(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private EvidenceType type(String code) {
        return catalogue.find(code).orElseThrow();
    }

    private PresenceTerms terms(String code) {
        PresenceTerms terms = type(code).presence();
        assertThat(terms).as(code).isNotNull();
        return terms;
    }

    private static String letters(EvidenceType type) {
        Map<Shows, String> letters = Map.of(
                Shows.STRENGTH,
                "S",
                Shows.ACTIVITY,
                "A",
                Shows.PHOTO,
                "V",
                Shows.NATIONALITY,
                "N",
                Shows.AGE,
                "G",
                Shows.FAMILY,
                "F",
                Shows.LOCATION,
                "L");
        return type.shows().stream().sorted().map(letters::get).collect(Collectors.joining());
    }
}
