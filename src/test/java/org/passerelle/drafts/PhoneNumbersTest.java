package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneNumbersTest {

    private final PhoneNumbers phones = new PhoneNumbers();

    @Test
    void numbersThatCanExistAreValidHoweverTheyAreWritten() {
        assertThat(List.of("+33612345678", "06 12 34 56 78", "0033 6.12.34.56.78", "+251 91 123 4567", "+٣٣٦١٢٣٤٥٦٧٨"))
                .allMatch(phones::isValid);
    }

    @Test
    void othersAreNot() {
        assertThat(List.of("", "abc", "+33", "123", "+999123456789", "+336123456789012", "+" + "1".repeat(300)))
                .noneMatch(phones::isValid);
    }
}
