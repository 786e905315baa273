package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told about the hardest situations is shown by tests that are there. */
class HardestSituationsTest {

    private static final Path TOLD = Path.of("docs", "hardest-situations.md");

    @Test
    void eachOfThemIsShownByATest() throws IOException {
        List<NamedTests.Named> named = NamedTests.in(Files.readString(TOLD));
        assertThat(named).hasSize(12).doesNotHaveDuplicates().allMatch(NamedTests.Named::isThere);
    }
}
