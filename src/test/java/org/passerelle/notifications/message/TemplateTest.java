package org.passerelle.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private final Template template = new Template("Code {code}, {minutes} minutes, {code}");

    @Test
    void placesAreFilled() {
        assertThat(template.render(Map.of("code", "123456", "minutes", "15")))
                .isEqualTo("Code 123456, 15 minutes, 123456");
    }

    @Test
    void aValueIsNeverReadAsATemplate() {
        assertThat(template.render(Map.of("code", "{minutes}$1\\", "minutes", "15")))
                .isEqualTo("Code {minutes}$1\\, 15 minutes, {minutes}$1\\");
    }

    @Test
    void aMissingValueIsAFault() {
        assertThatThrownBy(() -> template.render(Map.of("code", "123456")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("123456");
    }

    @Test
    void placesAreListed() {
        assertThat(template.placeholders()).containsExactly("code", "minutes");
    }
}
