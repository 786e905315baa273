package org.passerelle.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Whom to call in danger: what every automatic reply to free text begins with. */
@ApplicationScoped
public class SafetyLine {

    private final NoticeTexts texts;

    SafetyLine(NoticeTexts texts) {
        this.texts = texts;
    }

    /** In that language, or in the one it falls back to. */
    public String in(String language, boolean urgent) {
        Notice notice = urgent ? Notice.SAFETY_LINE_URGENT : Notice.SAFETY_LINE;
        return texts.render(notice, language, Map.of()).body();
    }
}
