package org.passerelle.notifications;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.notifications.message.Review;
import org.passerelle.notifications.message.Template;
import org.passerelle.notifications.message.TextChoice;
import org.passerelle.platform.demo.Demo;

/** The texts of all notices and which of them are sent; a file with a broken text stops the start. */
@Startup
@Singleton
class NoticeTexts {

    /** The line that asks to have a message read. */
    static final String ASK_TO_READ = "ask_to_read";

    private final WrittenTexts notices;
    private final WrittenTexts lines;
    private final boolean drafts;

    /** A text as it is sent; {@code unread} where its reader may not read the language and somebody should help. */
    record Rendered(String language, String body, boolean unread) {}

    @Inject
    NoticeTexts(ObjectMapper json, Demo demo) {
        this(json, demo.on());
    }

    NoticeTexts(ObjectMapper json, boolean drafts) {
        this(WrittenTexts.read(json, WrittenTexts.NOTICES), WrittenTexts.read(json, WrittenTexts.LINES), drafts);
    }

    NoticeTexts(WrittenTexts notices, WrittenTexts lines, boolean drafts) {
        this.notices = notices;
        this.lines = lines;
        this.drafts = drafts;
        List<String> broken = Stream.concat(
                        BrokenTexts.ofNotices(notices).stream(), BrokenTexts.ofLines(lines).stream())
                .toList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("Texts of messages are broken: " + String.join("; ", broken));
        }
    }

    /** In the best language for somebody who reads these, the best first. */
    Rendered render(Notice notice, List<String> ranked, Map<String, String> values) {
        TextChoice choice = choice(notice, ranked);
        String body = new Template(text(notices, choice.language(), notice.code())).render(values);
        String asksIn = choice.asksIn();
        return new Rendered(
                choice.language(),
                asksIn == null ? body : body + '\n' + text(lines, asksIn, ASK_TO_READ),
                choice.unread());
    }

    Rendered render(Notice notice, String language, Map<String, String> values) {
        return render(notice, List.of(language), values);
    }

    /** The language in which that notice is sent to somebody who reads these, and what goes with it. */
    TextChoice choice(Notice notice, List<String> ranked) {
        return TextChoice.of(notice.weight(), drafts, ranked, written(notice))
                .orElseThrow(() -> new IllegalStateException("There is no text of " + notice.code()));
    }

    /** How far its text is in a language. */
    Review review(Notice notice, String language) {
        return notices.review(language, notice.code());
    }

    private TextChoice.Written written(Notice notice) {
        return new TextChoice.Written(
                language -> review(notice, language), language -> lines.review(language, ASK_TO_READ));
    }

    private static String text(WrittenTexts texts, String language, String key) {
        WrittenText found = texts.text(language, key);
        if (found == null) {
            throw new IllegalStateException("There is no text " + key + " in " + language);
        }
        return found.text();
    }
}
