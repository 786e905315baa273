package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.Found;
import org.passerelle.evidence.identity.HeldPiece;
import org.passerelle.evidence.identity.Identity;
import org.passerelle.evidence.identity.Shows;
import org.passerelle.evidence.identity.Stage;
import org.passerelle.evidence.identity.WouldHelp;

/**
 * How long it takes to work out the identity of a person with 12 pieces over the whole catalogue; no part of the tests:
 * {@code ./mvnw test -Dtest=IdentityBenchmark}.
 */
class IdentityBenchmark {

    private static final Logger LOG = Logger.getLogger(IdentityBenchmark.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final int WARM_UP = 30;
    private static final int RUNS = 50;
    private static final List<String> HELD = List.of(
            "BAPTISM_CERT",
            "EDU_RECORD",
            "HEALTH_RECORD",
            "CAMP_RATION_CARD",
            "TRAVEL_PERMIT_INTERNAL",
            "RELATIVE_ID",
            "PHOTOS_OVER_TIME",
            "FR_HOSPITAL_PASS",
            "FR_DOMICILIATION",
            "STUDENT_WORK_CARD",
            "VOUCH_PERSONAL",
            "STATEMENT_SELF");

    private final List<EvidenceType> types = new EvidenceCatalogue().all();

    @Test
    void aPersonWithTwelvePieces() {
        LOG.infof("%d types of evidence", types.size());
        Identity usual = person(Found.NOTHING);
        Identity doubted = person(new Found(true, false, false, false, false, null, false, false, false, 0));
        measure("profiles", usual::profiles);
        for (Stage stage : Stage.values()) {
            measure("would help, " + stage.code(), () -> WouldHelp.of(usual, types, stage));
            measure("would help, nothing near, " + stage.code(), () -> WouldHelp.of(doubted, types, stage));
        }
    }

    /** As many pieces as there can be, each dated otherwise, none looked at, and nothing near. */
    @Test
    void theWorstPerson() {
        Found doubted = new Found(true, false, false, false, false, null, false, false, false, 0);
        Identity unseen = crowd(doubted, 0);
        Identity seen = crowd(doubted, 2);
        for (Identity each : List.of(unseen, seen)) {
            measure("60 pieces, profiles", 20, each::profiles);
            for (Stage stage : Stage.values()) {
                measure("60 pieces, would help, " + stage.code(), 2, () -> WouldHelp.of(each, types, stage));
            }
        }
    }

    private Identity crowd(Found found, int validity) {
        List<EvidenceType> dated = types.stream()
                .filter(type -> type.kind() == EvidenceType.Kind.PAPER && type.canShow(Shows.ACTIVITY))
                .toList();
        return new Identity(
                TODAY,
                IntStream.range(0, 60)
                        .mapToObj(index -> crowded(dated.get(index % dated.size()), index, validity))
                        .toList(),
                found);
    }

    private static HeldPiece crowded(EvidenceType type, int index, int validity) {
        UUID id = new UUID(2, index);
        UUID event = new UUID(3, index % 2);
        LocalDate day = TODAY.minusDays(15L * index);
        return new HeldPiece(
                id, type, validity == 0 ? id : event, "issuer " + index % 9, type.strength(), validity, day, day);
    }

    private Identity person(Found found) {
        return new Identity(
                TODAY, IntStream.range(0, HELD.size()).mapToObj(this::piece).toList(), found);
    }

    private HeldPiece piece(int index) {
        EvidenceType type = types.stream()
                .filter(each -> each.code().equals(HELD.get(index)))
                .findAny()
                .orElseThrow();
        UUID id = new UUID(1, index);
        LocalDate day = TODAY.minusMonths(2L * index);
        return new HeldPiece(id, type, id, "issuer " + index % 5, type.strength(), index % 2, day, day);
    }

    private static void measure(String what, Supplier<?> work) {
        IntStream.range(0, WARM_UP).forEach(_ -> work.get());
        measure(what, RUNS, work);
    }

    private static void measure(String what, int runs, Supplier<?> work) {
        Object first = work.get();
        long begin = System.nanoTime();
        IntStream.range(0, runs).forEach(_ -> work.get());
        LOG.infof("%s: %.3f ms, %s", what, (System.nanoTime() - begin) / 1e6 / runs, first);
        assertThat(work.get()).as("the same each time").isEqualTo(first);
    }
}
