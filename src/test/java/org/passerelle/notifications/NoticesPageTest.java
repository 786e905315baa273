package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.WrittenDocs;
import org.passerelle.platform.Languages;

class NoticesPageTest {

    @Test
    void thePageIsWhatTheTextsAre() {
        WrittenDocs.check("notices.md", NoticesPage.draw());
    }

    @Test
    void itListsEveryNoticeInEveryLanguage() {
        String page = NoticesPage.draw();
        for (Notice notice : Notice.values()) {
            assertThat(page.lines().filter(line -> line.startsWith("| " + notice.code() + " |")))
                    .singleElement()
                    .satisfies(line -> assertThat(line.chars().filter(letter -> letter == '|'))
                            .hasSize(4 + Languages.TAGS.size()));
        }
    }
}
