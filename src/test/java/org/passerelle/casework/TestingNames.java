package org.passerelle.casework;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** Made-up people with names and birth dates of their own. */
final class TestingNames {

    private static final String LATIN = "bfgjklmnprst";
    private static final String ETHIOPIC = "ባፋጋጃካላማናፓራሳታ";
    private static final String ARABIC = "بفگجکلمنپرست";
    private static final int SYLLABLES = 6;
    private static final long WORDS = 2_985_984;

    /** Has no factor in common with the number of words; neighbours in number are far apart as words. */
    private static final long SPREAD = 1_844_677;

    private static final AtomicInteger NEXT = new AtomicInteger(new SecureRandom().nextInt(2_000_000));

    private TestingNames() {}

    /** Somebody new with these names, born then, who has submitted. */
    static TestingApplicant submitted(String given, @Nullable String family, Map<String, Object> born) {
        TestingApplicant person = TestingApplicant.begins().answers();
        person.says("person.givenNames", given);
        if (family != null) {
            person.says("person.familyName", family);
        }
        person.says("person.birthDate", born);
        person.submitsAsItIs();
        return person;
    }

    /** Corrects an answer about who they are, and has it accepted. */
    static void corrects(TestingApplicant person, StaffMember officer, DataSource database, String key, Object value) {
        person.says(key, value);
        person.request()
                .body(Map.of("keys", List.of(key)))
                .post(person.url("corrections"))
                .then()
                .statusCode(201);
        UUID task = new TestingRows(database)
                .id(
                        "select id from staff_tasks where kind = 'identity_change' and application_id = ? and ended_at is null",
                        person.id());
        officer.request().post("/api/v1/casework/tasks/{id}/claim", task);
        officer.request()
                .body(Map.of("outcome", "accept"))
                .post("/api/v1/casework/tasks/{id}/outcome", task)
                .then()
                .statusCode(200);
    }

    static Map<String, Object> date(int year, @Nullable Integer month, @Nullable Integer day) {
        Map<String, Object> date = new LinkedHashMap<>();
        date.put("calendar", "gregorian");
        date.put("year", year);
        date.put("month", month);
        date.put("day", day);
        return date;
    }

    /** A word that no other test has used and that sounds like none of theirs. */
    static Spelled unheard() {
        int number = (int) (NEXT.incrementAndGet() * SPREAD % WORDS);
        StringBuilder latin = new StringBuilder("Za");
        StringBuilder ethiopic = new StringBuilder("ዛ");
        StringBuilder arabic = new StringBuilder("زا");
        for (int syllable = 0; syllable < SYLLABLES; syllable++) {
            int letter = number % LATIN.length();
            latin.append(LATIN.charAt(letter)).append('a');
            ethiopic.append(ETHIOPIC.charAt(letter));
            arabic.append(ARABIC.charAt(letter)).append('ا');
            number /= LATIN.length();
        }
        return new Spelled(latin.toString(), ethiopic.toString(), arabic.toString());
    }

    /** One word in three scripts. */
    record Spelled(String latin, String ethiopic, String arabic) {}
}
