package org.passerelle.notifications.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.assistance.consent.ShortCode;

/** A helper's code is no keyword in any language, with or without a PIN behind it. */
class CodesOfHelpersTest {

    @Test
    void noCodeIsTakenForAKeyword() {
        List<String> keywords = IntStream.range(0, ShortCode.NUMBERS)
                .mapToObj(number -> new ShortCode(number).text())
                .filter(code -> code.endsWith("-47"))
                .flatMap(code -> Stream.of(code, code.replace('-', ' '), code + " 4821", code + " PIN 4821"))
                .filter(text -> !(Words.READING.read(text) instanceof Meaning.Words))
                .toList();
        assertThat(keywords).isEmpty();
    }
}
