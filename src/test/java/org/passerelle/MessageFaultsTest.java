package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told about faults on the way of a message is shown by tests that are there. */
class MessageFaultsTest {

    private static final Path TOLD = Path.of("docs", "message-faults.md");

    @Test
    void eachFaultHasAResultAndTestsThatShowIt() throws IOException {
        List<String> rows = Files.readAllLines(TOLD).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
        assertThat(rows).allSatisfy(row -> {
            String[] cells = row.split(" \\| ");
            assertThat(cells).as(row).hasSize(3);
            assertThat(NamedTests.in(cells[2])).as(row).isNotEmpty().allMatch(NamedTests.Named::isThere);
        });
    }
}
