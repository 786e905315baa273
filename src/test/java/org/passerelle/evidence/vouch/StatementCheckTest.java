package org.passerelle.evidence.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.vouch.StatementCheck.Objection;

/** What a statement has to say before it is a vouch. */
class StatementCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Statement.Voucher NURSE =
            new Statement.Voucher("Example Nurse", "nurse", "Example Clinic", "+33399840000");
    private static final Set<Declaration> ALL = EnumSet.allOf(Declaration.class);

    @Test
    void aWholeStatementIsTaken() {
        assertThat(objection(said("Example Person", 34, "ER", NURSE, ALL))).isNull();
    }

    @Test
    void whatIsNotKnownMayBeLeftOut() {
        assertThat(objection(said("Example Person", null, null, NURSE, ALL))).isNull();
    }

    @Test
    void whoIsNotOfAgeCannotVouch() {
        assertThat(objection(
                        said("Example Person", 34, "ER", NURSE, EnumSet.complementOf(EnumSet.of(Declaration.OF_AGE)))))
                .isEqualTo(Objection.UNDER_AGE);
    }

    @Test
    void everyDeclarationIsMade() {
        for (Declaration one : EnumSet.complementOf(EnumSet.of(Declaration.OF_AGE))) {
            assertThat(objection(said("Example Person", 34, "ER", NURSE, EnumSet.complementOf(EnumSet.of(one)))))
                    .as(one.code())
                    .isEqualTo(Objection.DECLARATIONS);
        }
        assertThat(StatementCheck.declared(List.of("not_paid", "something_else")))
                .containsExactly(Declaration.NOT_PAID);
    }

    @Test
    void aProfessionalSaysAsWhatAndWhereTheyAreCalledBack() {
        Statement.Voucher nobody = new Statement.Voucher("Example Person", null, null, null);
        Statement.Voucher unreachable = new Statement.Voucher("Example Nurse", "nurse", null, null);
        assertThat(objection(said("Example", 34, "ER", nobody, ALL))).isEqualTo(Objection.CAPACITY);
        assertThat(objection(said("Example", 34, "ER", unreachable, ALL))).isEqualTo(Objection.WORK_CONTACT);
        assertThat(StatementCheck.objection(said("Example", 34, "ER", nobody, ALL), VouchKind.PERSONAL, TODAY))
                .isEmpty();
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThat(objection(said(" ", 34, "ER", NURSE, ALL))).isEqualTo(Objection.NAME);
        assertThat(objection(said("x".repeat(201), 34, "ER", NURSE, ALL))).isEqualTo(Objection.NAME);
        assertThat(objection(said("Example\0Person", 34, "ER", NURSE, ALL))).isEqualTo(Objection.NAME);
        assertThat(objection(said("Example", 121, "ER", NURSE, ALL))).isEqualTo(Objection.AGE);
        assertThat(objection(said("Example", -1, "ER", NURSE, ALL))).isEqualTo(Objection.AGE);
        assertThat(objection(said("Example", 34, "Eritrea", NURSE, ALL))).isEqualTo(Objection.NATIONALITY);
    }

    @Test
    void daysToComeAndMeetingsBeforeTheAcquaintanceCannotBe() {
        assertThat(objection(met(YearMonth.of(2026, 12), null))).isEqualTo(Objection.SINCE);
        assertThat(objection(met(YearMonth.of(1900, 1), null))).isEqualTo(Objection.SINCE);
        assertThat(objection(met(YearMonth.of(2026, 1), TODAY.plusDays(1)))).isEqualTo(Objection.MET_ON);
        assertThat(objection(met(YearMonth.of(2026, 1), LocalDate.of(2025, 12, 31))))
                .isEqualTo(Objection.MET_ON);
        assertThat(objection(met(YearMonth.of(2026, 11), TODAY))).isNull();
    }

    private static @Nullable Objection objection(Statement said) {
        return StatementCheck.objection(said, VouchKind.PROFESSIONAL, TODAY).orElse(null);
    }

    private static Statement met(YearMonth since, @Nullable LocalDate metOn) {
        return new Statement(
                "Example", null, null, AboutPhoto.YES, "from the clinic", "Calais", since, metOn, null, NURSE, ALL);
    }

    private static Statement said(
            String name,
            @Nullable Integer age,
            @Nullable String nationality,
            Statement.Voucher voucher,
            Set<Declaration> declarations) {
        return new Statement(
                name,
                age,
                nationality,
                AboutPhoto.YES,
                "from the clinic",
                "Calais",
                YearMonth.of(2025, 3),
                TODAY,
                new Statement.Original("BAPTISM_CERT", TODAY),
                voucher,
                declarations);
    }
}
