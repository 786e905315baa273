package org.passerelle.casework.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.casework.names.Resemblance.Ties;

/** What makes two cases look like one person's: never a name alone, never a birth date alone. */
class ResemblanceTest {

    private static final Ties ONE_PHONE = new Ties(true, false);
    private static final Ties ONE_HOUSEHOLD = new Ties(false, true);

    @Test
    void oneNameOnOneDayIsStrong() {
        assertThat(Resemblance.worthALook(
                        person("tesfay example", "1990-04-02"), person("tesfai example", "1990-04-02"), Ties.NONE))
                .hasValueSatisfying(alike -> {
                    assertThat(alike.strong()).isTrue();
                    assertThat(alike.why()).containsExactly("similar_name", "birth_date");
                });
    }

    @Test
    void aMonthInCommonIsShownButAsksNobody() {
        assertThat(Resemblance.worthALook(
                        person("tesfay example", "1990-04"), person("tesfay example", "1990-04"), Ties.NONE))
                .hasValueSatisfying(alike -> {
                    assertThat(alike.strong()).isFalse();
                    assertThat(alike.why()).containsExactly("same_name", "birth_date_in_part");
                });
    }

    @Test
    void aNameAloneABirthDateAloneAndTwinsAreNothing() {
        assertThat(Resemblance.worthALook(
                        person("tesfay example", "1990-04-02"), person("tesfay example", "1971-01-01"), Ties.NONE))
                .isEmpty();
        assertThat(Resemblance.worthALook(
                        person("tesfay example", "1990-04-02"), person("mariam muster", "1990-04-02"), Ties.NONE))
                .isEmpty();
        assertThat(Resemblance.worthALook(
                        person("tesfay example", "1990-04-02"), person("mariam example", "1990-04-02"), ONE_HOUSEHOLD))
                .isEmpty();
    }

    @Test
    void oneNameAndOnePhoneAreShownWhateverTheBirthDate() {
        assertThat(Resemblance.worthALook(
                        person("tesfay example", "1990-04-02"), person("tesfay example", "1971-01-01"), ONE_PHONE))
                .hasValueSatisfying(alike -> assertThat(alike.why()).containsExactly("same_name", "contact"));
    }

    @Test
    void anotherNameOfOneOfThemCounts() {
        KnownName other = new KnownName("Lina", List.of("lina muster", "tesfay example"), Birth.parse("1990-04-02"));
        assertThat(Resemblance.worthALook(person("tesfay example", "1990-04-02"), other, Ties.NONE))
                .hasValueSatisfying(alike -> assertThat(alike.points()).isEqualTo(85));
    }

    @Test
    void whichOfTwoIsFirstMakesNoDifference() {
        KnownName one = person("tesfay gebre example", "1990-04-02");
        KnownName other = person("example tesfai", "1990-02-04");
        assertThat(Resemblance.of(one, other, ONE_PHONE)).isEqualTo(Resemblance.of(other, one, ONE_PHONE));
    }

    @Test
    void whatIsKeptIsReadAsItWasWritten() {
        KnownName known = new KnownName("ተስፋይ", List.of("tasfay", "tesfa"), Birth.parse("1990-04"));
        assertThat(KnownName.read(known.written())).isEqualTo(known);
        KnownName bare = new KnownName("", List.of(), java.util.Optional.empty());
        assertThat(KnownName.read(bare.written())).isEqualTo(bare);
    }

    private static KnownName person(String name, String born) {
        return new KnownName(name, List.of(name), Birth.parse(born));
    }
}
