package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;

/** Each right of a grant by itself: what it opens, and that it opens nothing else. */
@QuarkusTest
class EachRightOfAHelperTest {

    private static final List<String> NONE = List.of();
    private static final List<String> FORM = List.of("form");

    @Test
    void eachRightOpensItsOwnCallsAndNoOther() {
        Map<String, List<String>> opened = new LinkedHashMap<>();
        opened.put("reads form", calls(FORM, NONE, NONE));
        opened.put("writes form", calls(NONE, FORM, NONE));
        opened.put("reads messages", calls(List.of("messages"), NONE, NONE));
        opened.put("reads papers", calls(List.of("papers"), NONE, NONE));
        opened.put("reads location", calls(List.of("location"), NONE, NONE));
        opened.put("reads decisions", calls(List.of("decisions"), NONE, NONE));
        opened.put("submit", calls(NONE, NONE, List.of("submit")));
        opened.put("withdraw", calls(NONE, NONE, List.of("withdraw")));
        opened.put("contacts", calls(NONE, NONE, List.of("contacts")));
        List<String> always = List.of("state", "deadlines");
        assertThat(opened).containsExactlyEntriesOf(expected(always));
    }

    private static Map<String, List<String>> expected(List<String> always) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        expected.put("reads form", with(always, "answers", "checklist"));
        expected.put("writes form", with(always, "save"));
        expected.put("reads messages", with(always, "messages"));
        expected.put("reads papers", always);
        expected.put("reads location", always);
        expected.put("reads decisions", with(always, "timeline"));
        expected.put("submit", with(always, "submit"));
        expected.put("withdraw", with(always, "withdraw"));
        expected.put("contacts", with(always, "contacts"));
        return expected;
    }

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** The calls that are not 404 for a helper who has this and nothing else. */
    private static List<String> calls(List<String> reads, List<String> writes, List<String> rights) {
        PartnerMember helper = PartnerMember.helper();
        TestingPhoneApp owner = TestingPhoneApp.ofSomebodyNew();
        helper.mayUse(id(owner), reads, writes, rights);
        TestingPhoneApp typed = owner.signedInAgain(helper.signedIn());
        Map<String, Response> replies = new LinkedHashMap<>();
        replies.put("state", helper.request().get(owner.url()));
        replies.put("deadlines", helper.request().get(owner.url("deadlines")));
        replies.put("answers", helper.request().get(owner.url("answers")));
        replies.put("checklist", helper.request().get(owner.url("checklist")));
        replies.put("timeline", helper.request().get(owner.url("timeline")));
        replies.put("messages", helper.request().get(owner.url("messages")));
        replies.put("save", typed.sendsInVain(List.of(typed.types("person.familyName", "Example"))));
        replies.put("submit", helper.request().header("If-Match", "*").post(owner.url("submission")));
        replies.put(
                "contacts",
                helper.request().body(Map.of("contact", Phone.fresh().number())).post(owner.url("contacts")));
        replies.put("withdraw", helper.request().post(owner.url("withdrawal")));
        return replies.entrySet().stream()
                .filter(reply -> reply.getValue().statusCode() != 404)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static UUID id(TestingPhoneApp owner) {
        return UUID.fromString(owner.application());
    }
}
