package org.passerelle.notifications;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.notifications.message.CheckWord;
import org.passerelle.notifications.message.Segments;
import org.passerelle.notifications.message.Template;
import org.passerelle.platform.Languages;

/** The texts that come with the application, filled with the longest values they get in practice. */
final class TestingTexts {

    static final ObjectMapper JSON = JsonMapper.builder().build();
    static final WrittenTexts NOTICES = WrittenTexts.read(JSON, WrittenTexts.NOTICES);
    static final WrittenTexts LINES = WrittenTexts.read(JSON, WrittenTexts.LINES);
    static final WrittenTexts STATUS = WrittenTexts.read(JSON, WrittenTexts.STATUS);

    private static final CheckWord WORD = new CheckWord("BCDF");
    private static final String WAITING_UNKNOWN = "waiting_unknown";
    private static final Map<String, String> LONGEST = Map.ofEntries(
            Map.entry("code", "123456"),
            Map.entry("minutes", "240"),
            Map.entry("ending", "2Q9D-6"),
            Map.entry("date", "20/11/2026"),
            Map.entry("until", "04/12/2026 18:30"),
            Map.entry("time", "18:30"),
            Map.entry("days", "7"),
            Map.entry("hours", "72"),
            Map.entry("reference", "V-7K4M-2Q9D"),
            Map.entry("pass", "bcdfghjkmnpq"),
            Map.entry("organisation", "Made-up Charity"),
            Map.entry("access", "see your form, your papers; write in your form"),
            Map.entry("number", "4821"),
            Map.entry("text", "Your appointment is moved. Nothing else changes."));

    private static final Map<Notice, String> LINKS = Map.of(
            Notice.RECOVERY_STARTED, "https://passerelle.example.org/stop/AZOl4SC0fGCh0m8OXUw7Kg",
            Notice.STAFF_INVITATION, "https://passerelle.example.org/staff/invitations#AZOl4SC0fGCh0m8OXUw7Kg",
            Notice.REPLY_INFO, "https://passerelle.example.org/guidance",
            Notice.VOUCH_ASKED, "https://passerelle.example.org/vouch#AZOl4SC0fGCh0m8OXUw7Kg",
            Notice.VOUCH_RECEIPT, "https://passerelle.example.org/vouch#AZOl4SC0fGCh0m8OXUw7Kg",
            Notice.DUTY_URGENT,
                    "https://passerelle.example.org/staff/conversations/0193a5df-0102-7304-8506-0708090a0b0c");

    private TestingTexts() {}

    /** Every text there is, with its language and its notice. */
    static Stream<Object[]> all() {
        return Languages.TAGS.stream().flatMap(language -> Arrays.stream(Notice.values())
                .filter(notice -> NOTICES.text(language, notice.code()) != null)
                .map(notice -> new Object[] {language, notice}));
    }

    static String text(String language, Notice notice) {
        return Optional.ofNullable(NOTICES.text(language, notice.code()))
                .orElseThrow()
                .text();
    }

    /** As it is sent at its longest, with the check word. */
    static String sent(String language, Notice notice) {
        return WORD.after(filled(language, notice));
    }

    /** The same with a line behind it that asks to have it read. */
    static String sentWithLine(String language, Notice notice, WrittenText line) {
        return WORD.after(filled(language, notice) + '\n' + line.text());
    }

    static String filled(String language, Notice notice) {
        return new Template(text(language, notice)).render(values(language, notice));
    }

    static Map<String, String> values(String language, Notice notice) {
        Map<String, String> values = new HashMap<>(LONGEST);
        values.put("link", LINKS.getOrDefault(notice, ""));
        values.put("status", longestStatus(language));
        return values;
    }

    /**
     * What hangs on nothing the network counts: a person writes it, as long as it needs to be, or somebody agrees to all of
     * what it says.
     */
    static boolean bounded(Notice notice) {
        return notice != Notice.CONVERSATION_ANSWER && notice != Notice.REPLY_HELPER_CODE;
    }

    static int budget(Segments segments) {
        return switch (segments.alphabet()) {
            case GSM_7 -> 1;
            case UCS_2 -> 2;
        };
    }

    /** The longest state and the longest word about the waiting time, as one reply says both. */
    private static String longestStatus(String language) {
        Map<String, WrittenText> all = STATUS.in(language);
        String longest = all.entrySet().stream()
                .filter(each -> !each.getKey().equals(WAITING_UNKNOWN))
                .map(each -> each.getValue().text())
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        return longest + " "
                + Optional.ofNullable(all.get(WAITING_UNKNOWN))
                        .map(WrittenText::text)
                        .orElse("");
    }
}
