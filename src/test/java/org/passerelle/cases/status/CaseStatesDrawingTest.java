package org.passerelle.cases.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CaseStatesDrawingTest {

    private static final Path PAGE = Path.of("docs", "case-states.md");

    @Test
    void theTableOfMovesIsDrawnInTheDocs() throws IOException {
        var drawn = CaseStatesDrawing.draw();
        if (Boolean.getBoolean("passerelle.write-docs")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(PAGE)
                .as("docs/case-states.md differs from the table: run"
                        + " ./mvnw -Dtest=CaseStatesDrawingTest -Dpasserelle.write-docs=true test")
                .hasContent(drawn);
    }
}
