package org.passerelle.cases.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseReferenceTest {

    private static final long SEED = 20261121;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ROUNDS = 2_000;

    @Test
    void theExampleOfTheDesignIsARealReference() {
        assertThat(CaseReference.parse("7K4M-2Q9D-6"))
                .hasValueSatisfying(reference -> assertThat(reference.text()).isEqualTo("7K4M-2Q9D-6"));
    }

    @Test
    void theSmallestAndTheGreatestNumbersHaveEightCharactersAndACheck() {
        assertThat(CaseReference.of(0)).map(CaseReference::text).hasValue("0000-0000-0");
        assertThat(((1L << 40) - 1) % 37).isEqualTo(15);
        assertThat(CaseReference.of(-1)).map(CaseReference::text).hasValue("ZZZZ-ZZZZ-F");
    }

    @Test
    void numbersWhoseCheckIsNoLetterOrDigitAreNeverIssued() {
        assertThat(IntStream.rangeClosed(32, 36).mapToObj(CaseReference::of)).allMatch(Optional::isEmpty);
        assertThat(Stream.of("0000-0010-*", "0000-0011-~", "0000-0012-$", "0000-0013-=", "0000-0014-U")
                        .map(CaseReference::parse))
                .allMatch(Optional::isEmpty);
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseReference(32));
    }

    @Test
    void peopleMayTypeItTheirOwnWay() {
        var expected = CaseReference.parse("1010-ABCD-" + checkOf("1010ABCD"));
        assertThat(expected).isPresent();
        String check = expected.orElseThrow().text().substring(10);
        assertThat(Stream.of("1010abcd", "iOlo-abcd-", "L0I0-ABCD", "1-0-1-0ABcd-")
                        .map(typed -> CaseReference.parse(typed + check)))
                .allMatch(expected::equals);
    }

    @Test
    void everythingElseIsNoReference() {
        assertThat(Stream.of(
                                "",
                                "-",
                                "7K4M-2Q9D",
                                "7K4M-2Q9D-66",
                                "7K4M 2Q9D 6",
                                "7K4M-2Q9U-6",
                                "٧K4M-2Q9D-6",
                                "７K4M2Q9D6")
                        .map(CaseReference::parse))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void whatIsShownCanBeReadBack() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var reference = issued(random);
            assertThat(CaseReference.parse(reference.text()))
                    .as("seed %d round %d", SEED, round)
                    .hasValue(reference);
        }
    }

    @Test
    void oneWrongCharacterIsAlwaysNoticed() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var right = issued(random).text().replace("-", "");
            int place = random.nextInt(right.length());
            for (char symbol : SYMBOLS.toCharArray()) {
                var typed = right.substring(0, place) + symbol + right.substring(place + 1);
                assertThat(CaseReference.parse(typed).isPresent())
                        .as("seed %d: %s typed as %s", SEED, right, typed)
                        .isEqualTo(typed.equals(right));
            }
        }
    }

    @Test
    void anyTwoExchangedCharactersAreAlwaysNoticed() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var right = issued(random).text().replace("-", "");
            for (int i = 0; i < right.length(); i++) {
                for (int j = i + 1; j < right.length(); j++) {
                    var typed = exchanged(right, i, j);
                    assertThat(CaseReference.parse(typed).isPresent())
                            .as("seed %d: %s typed as %s", SEED, right, typed)
                            .isEqualTo(typed.equals(right));
                }
            }
        }
    }

    private static CaseReference issued(Random random) {
        return Stream.generate(() -> CaseReference.of(random.nextLong()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static char checkOf(String characters) {
        long number = 0;
        for (char character : characters.toCharArray()) {
            number = number * 32 + SYMBOLS.indexOf(character);
        }
        return SYMBOLS.charAt((int) (number % 37));
    }

    private static String exchanged(String text, int i, int j) {
        var characters = text.toCharArray();
        characters[i] = text.charAt(j);
        characters[j] = text.charAt(i);
        return new String(characters);
    }
}
