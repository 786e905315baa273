package org.passerelle.account.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {

    @Test
    void thereAreThirtyCharactersToChooseFrom() {
        assertThat(RecoveryCode.ALPHABET_SIZE).isEqualTo(30);
    }

    @Test
    void itIsReadAsItWasWritten() {
        long seed = 20261126L;
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            String written = RecoveryCode.write(IntStream.range(0, RecoveryCode.LENGTH)
                    .mapToObj(_ -> random.nextInt(RecoveryCode.ALPHABET_SIZE))
                    .toList());
            assertThat(written).as("seed %d", seed).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
            assertThat(RecoveryCode.read(written)).as("seed %d", seed).contains(written.replace("-", ""));
            assertThat(RecoveryCode.read(written.toLowerCase(Locale.ROOT))).isEqualTo(RecoveryCode.read(written));
        }
    }

    @Test
    void whatLooksAlikeIsReadAsTheOneThatIsUsed() {
        assertThat(RecoveryCode.read("OILS ZBoi-lszb")).contains("011528011528");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123 4567 89AC", " 0123-4567-89ac ", "0123—4567–89AC", "٠١٢٣٤٥٦٧٨٩AC"})
    void spacesHyphensCaseAndScriptDoNoHarm(String typed) {
        assertThat(RecoveryCode.read(typed)).contains("0123456789AC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789A", "0123456789ACD", "0123456789A!", "0123456789A€"})
    void whatIsNoneIsNotRead(String typed) {
        assertThat(RecoveryCode.read(typed)).isEmpty();
    }

    @Test
    void noTwoOfItsCharactersAreReadAsOne() {
        List<String> each = IntStream.range(0, RecoveryCode.ALPHABET_SIZE)
                .mapToObj(number -> RecoveryCode.read(RecoveryCode.write(java.util.Collections.nCopies(12, number)))
                        .orElseThrow())
                .toList();
        assertThat(each).doesNotHaveDuplicates();
    }
}
