package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrayTextTest {

    @Test
    void valuesAreQuotedAndNullIsNot() {
        assertThat(ArrayText.of(Arrays.asList("a,b", null, "null", 7))).isEqualTo("{\"a,b\",null,\"null\",\"7\"}");
        assertThat(ArrayText.of(List.of("\\", "\"}"))).isEqualTo("{\"\\\\\",\"\\\"}\"}");
        assertThat(ArrayText.of(List.of())).isEqualTo("{}");
    }
}
