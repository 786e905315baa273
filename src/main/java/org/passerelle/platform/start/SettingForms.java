package org.passerelle.platform.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The forms of settings. What breaks one is named and never shown: it may be a secret in the wrong place. */
final class SettingForms {

    private static final String FROM = "PASSERELLE_TWILIO_FROM";
    private static final String ANSWER = "PASSERELLE_TWILIO_ANSWER_NUMBER";
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}");
    private static final String WEB = "https?://(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(:\\d{1,5})?(/[A-Za-z0-9._~/-]*)?";
    private static final String MAILBOX = "[!-~&&[^<>(),;:\\\\\"@]]+@[A-Za-z0-9.-]+";
    private static final String HEX = "[0-9a-fA-F]{32}";
    private static final String HOST_AND_PORT = "(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+):[1-9]\\d{0,4}";
    private static final String WHILE = "(?i)(PT)?[1-9]\\d{0,5}(MS|S|M)?";
    private static final String SHARE = "0|1|[01]\\.0+|0\\.\\d+";

    private static final List<Form> FORMS = List.of(
            form("PASSERELLE_PUBLIC_URL", WEB, "https://apply.example.org"),
            form("PASSERELLE_TWILIO_ACCOUNT_SID", "AC" + HEX, "AC and 32 hexadecimal digits"),
            form("PASSERELLE_TWILIO_API_KEY", "SK" + HEX, "SK and 32 hexadecimal digits"),
            form("PASSERELLE_TWILIO_MESSAGING_SERVICE_SID", "MG" + HEX, "MG and 32 hexadecimal digits"),
            form(FROM, NUMBER + "|" + NAME, "+447700900000, or a name of at most 11 letters and digits"),
            form(ANSWER, NUMBER.pattern(), "+447700900000"),
            form("PASSERELLE_TWILIO_BASE_URL", WEB, "https://api.twilio.com"),
            form(
                    SmtpSettings.FROM,
                    MAILBOX + "|[\\p{L}\\p{Nd} .-]+ <" + MAILBOX + ">",
                    "messages@example.org, or Passerelle <messages@example.org>"),
            form("PASSERELLE_CLAMD", HOST_AND_PORT, "clamd.example.org:3310"),
            form("PASSERELLE_CLAMD_TIMEOUT", WHILE, "30S"),
            form("PASSERELLE_INSPECTION_TIME", WHILE, "60S"),
            form("PASSERELLE_INSPECTION_MEMORY", "[1-9]\\d{2,4}", "768, in megabytes and at least 100"),
            form("PASSERELLE_UPLOADS_AT_ONCE", "[1-9]\\d{0,4}", "250"),
            form("PASSERELLE_CASEWORK_GRANT_CHECK_SHARE", SHARE, "0.1"),
            form("PASSERELLE_EVIDENCE_VOUCH_SAMPLE_SHARE", SHARE, "0.1"));

    private SettingForms() {}

    private record Form(String name, Pattern pattern, String example) {

        boolean brokenIn(Map<String, String> environment) {
            String value = environment.getOrDefault(name, "");
            return !value.isBlank() && !pattern.matcher(value).matches();
        }
    }

    /** One sentence for each setting that is malformed, each with a space before it. */
    static String broken(Map<String, String> environment) {
        List<String> sentences = new ArrayList<>();
        FORMS.stream()
                .filter(form -> form.brokenIn(environment))
                .forEach(form -> sentences.add(" " + form.name() + " must look like " + form.example() + "."));
        if (cannotBeAnswered(environment)) {
            sentences.add(" " + FROM + " is a name, which nobody can answer: set " + ANSWER
                    + " to a number that receives texts.");
        }
        return String.join("", sentences);
    }

    private static boolean cannotBeAnswered(Map<String, String> environment) {
        return NAME.matcher(environment.getOrDefault(FROM, "")).matches()
                && environment.getOrDefault(ANSWER, "").isBlank();
    }

    private static Form form(String name, String pattern, String example) {
        return new Form(name, Pattern.compile(pattern), example);
    }
}
