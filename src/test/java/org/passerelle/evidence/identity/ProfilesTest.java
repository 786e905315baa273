package org.passerelle.evidence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.WrittenDocs;

/** The table of profiles: as designed, and drawn into the documents. */
class ProfilesTest {

    @Test
    void thereAreThirtyTwoAsDesigned() {
        assertThat(Profiles.ALL).hasSize(32);
        assertThat(Profiles.ALL.stream().map(ProfilesTest::written))
                .containsExactlyElementsOf(NaiveProfiles.ROWS.values().stream()
                        .map(ProfilesTest::written)
                        .toList());
    }

    @Test
    void tenNeedNothingThatAPersonWithoutAPassportCannotHave() {
        assertThat(Profiles.ALL.stream()
                        .filter(profile -> profile.pieces().stream().allMatch(grade -> grade.strength() <= 2))
                        .map(Profile::code))
                .containsExactlyInAnyOrder("L1A", "L1C", "L2A", "L2B", "L3A", "M1D", "M2A", "M3A", "H2A", "H3A");
    }

    /** So that it is enough to look for a level among the profiles of that level. */
    @Test
    void whoeverMeetsAProfileMeetsOneThatMayBeSuggestedAtEachLevelBelow() {
        for (Profile profile : Profiles.ALL) {
            List<HeldPiece> least = profile.pieces().stream()
                    .map(grade -> TestingPieces.piece(
                            TestingPieces.paper("P", Category.FAITH, 4), grade.strength(), grade.validity()))
                    .toList();
            for (Level level : Arrays.copyOf(Level.values(), profile.level().ordinal() + 1)) {
                assertThat(Profiles.suggestedAt(level))
                        .as("%s gives %s", profile.code(), level)
                        .anyMatch(lower -> lower.metBy(least, profile.scores()));
            }
        }
    }

    @Test
    void theTableIsDrawn() {
        WrittenDocs.check("identity-profiles.md", drawing());
    }

    private static String drawing() {
        StringBuilder text = new StringBuilder("""
                # Profiles of identity

                A profile is met when held pieces can stand for the pieces it asks for, strength and validity each at least as \
                high, and A (activity), F (fraud) and V (verification) are at least as high. Each piece stands for one, of one \
                issuing event one piece, and one vouch at most. Modelled on the UK's Good Practice Guide 45; what the numbers \
                mean is said in `adr/0235-what-counts-for-identity.md`. Written by a test.

                """);
        for (Level level : Level.values()) {
            text.append("## ")
                    .append(level.code().replace('_', ' '))
                    .append("\n\n| profile | pieces, strength/validity | A | F | V |\n|---|---|---|---|---|\n");
            Profiles.ALL.stream()
                    .filter(profile -> profile.level() == level)
                    .forEach(profile -> text.append(row(profile)));
            text.append('\n');
        }
        return text.append("H2C is reported where it is met and never suggested: H2D asks less.\n")
                .toString();
    }

    private static String row(Profile profile) {
        return "| %s | %s | %d | %d | %d |%n"
                .formatted(
                        profile.code(),
                        profile.pieces().stream().map(Grade::toString).collect(Collectors.joining(" and ")),
                        profile.scores().activity(),
                        profile.scores().fraud(),
                        profile.scores().verification());
    }

    private static String written(Profile profile) {
        return "%s %s %s".formatted(profile.code(), profile.pieces(), profile.scores());
    }

    private static String written(NaiveProfiles.Row row) {
        return "%s %s %s"
                .formatted(
                        row.code(),
                        Arrays.stream(row.slots())
                                .map(slot -> new Grade(slot[0], slot[1]))
                                .toList(),
                        new Scores(row.activity(), row.fraud(), row.verification()));
    }
}
