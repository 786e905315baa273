package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** An applicant texts the code of a helper, and gives access with the number that only their phone is sent. */
@QuarkusTest
class GivingByTextTest {

    private static final String OVER = "this code does not work any more";
    private static final String GIVEN = "a helper can see your form until";
    private static final String WRONG = "that is not the number we sent";
    private static final String SIGN_IN = "this cannot be done by text";
    private static final String WORDS = "In danger call 112";
    private static final Pattern NUMBER = Pattern.compile("YES (\\d{4}) within");

    @Inject
    DataSource database;

    @Inject
    TestingWatches watches;

    private PartnerMember helper;
    private TestingFile file;

    @BeforeEach
    void somebodyAsks() {
        TestingClock.toDaytime();
        helper = PartnerMember.helper();
        file = TestingFile.fresh();
    }

    private String code() {
        return TestingFile.code(
                helper,
                Map.of(
                        "reads",
                        List.of("form", "papers"),
                        "writes",
                        List.of("form"),
                        "rights",
                        List.of("submit"),
                        "days",
                        7));
    }

    private static String reply(Phone phone, String text) {
        assertThat(phone.texts(text)).as(text).hasSize(1);
        return phone.messages().getLast();
    }

    private String reply(String text) {
        return reply(file.phone(), text);
    }

    private static String number(String reply) {
        Matcher number = NUMBER.matcher(reply);
        assertThat(number.find()).as(reply).isTrue();
        return number.group(1);
    }

    private static String another(String number) {
        return number.equals("4821") ? "4822" : "4821";
    }

    private int reads() {
        return helper.request().get(file.url("")).statusCode();
    }

    private void submitted() {
        new TestingRows(database).change("update applications set submitted_at = now() where id = ?", file.id());
    }

    private void pin(String pin) {
        file.owner()
                .request()
                .body(Map.of("pin", pin))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void theReplySaysWhoAsksForWhatAndItsNumberGivesExactlyThat() {
        String reply = reply(code().toLowerCase().replace('-', ' '));
        assertThat(reply)
                .contains("Made-up Charity " + helper.organisationId())
                .contains("asks to: see your form, your papers; write in your form; send in your form. For 7 days");
        assertThat(reads()).isEqualTo(404);
        assertThat(reply("yes " + number(reply))).contains(GIVEN).contains("STOP HELP");
        assertThat(reads()).isEqualTo(200);
        List<String> papers = file.owner().request().get(file.url("/helpers")).path("items[0].reads");
        assertThat(papers).containsExactly("form", "papers");
        assertThat(file.owner().request().get(file.url("/helpers")).<Integer>path("items[0].days"))
                .isEqualTo(7);
        assertThat(reply("STOP HELP")).contains("send YES");
        assertThat(reply("YES")).contains("can no longer see");
        assertThat(reads()).isEqualTo(404);
    }

    @Test
    void whoOnlyForgesTheSenderGivesNothing() {
        String number = number(reply(code()));
        assertThat(reply("YES")).contains("nothing waits");
        assertThat(reply("YES " + another(number))).contains(WRONG);
        assertThat(reads()).isEqualTo(404);
        assertThat(reply("YES " + number)).contains(GIVEN);
    }

    @Test
    void threeWrongNumbersEndItForTheDayWhateverIsAskedNext() {
        String number = number(reply(code()));
        for (int n = 0; n < 3; n++) {
            assertThat(reply("YES " + another(number))).contains(WRONG);
        }
        assertThat(reply("YES " + number)).contains("nothing waits");
        assertThat(reply(code())).contains(SIGN_IN);
        assertThat(reads()).isEqualTo(404);
        TestingClock.advance(Duration.ofDays(1));
        TestingClock.toDaytime();
        helper = PartnerMember.helper();
        assertThat(reply("YES " + number(reply(code())))).contains(GIVEN);
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOneBefore() {
        String first = number(reply(code()));
        PartnerMember other = PartnerMember.helper();
        String second = number(reply(TestingFile.code(other, List.of("papers"), List.of(), List.of())));
        assertThat(reply("YES " + second)).contains(GIVEN);
        if (!first.equals(second)) {
            assertThat(reply("YES " + first)).contains("nothing waits");
        }
        assertThat(reads()).isEqualTo(404);
    }

    @Test
    void theNumberWorksForHalfAnHourAlsoWhenTheCodeEndsMeanwhile() {
        String number = number(reply(code()));
        TestingClock.advance(Duration.ofMinutes(29));
        assertThat(reply("YES " + number)).contains(GIVEN);
        String late = number(reply(code()));
        TestingClock.advance(Duration.ofMinutes(30));
        assertThat(reply("YES " + late)).contains("nothing waits");
    }

    @Test
    void aCodeThatEndedOrWasUsedOffersNothing() {
        String used = code();
        TestingFile other = TestingFile.fresh();
        String number = number(reply(used));
        assertThat(other.gives(used).statusCode()).isEqualTo(201);
        assertThat(reply(used)).contains(OVER);
        assertThat(reply("YES " + number)).contains(OVER);
        assertThat(reads()).isEqualTo(404);
        String ended = code();
        TestingClock.advance(Duration.ofMinutes(15));
        assertThat(reply(ended)).contains(OVER);
    }

    @Test
    void aSuspendedOrganisationIsGivenNothing() {
        String code = code();
        String number = number(reply(code));
        watches.suspend(helper);
        new TestingRows(database)
                .change(
                        "update partner_organisations set suspended_at = now() - interval '1 day' where id = ?",
                        helper.organisationId());
        assertThat(reply("YES " + number)).contains(OVER);
        assertThat(reply(code)).contains(OVER);
    }

    @Test
    void whatIsNoCodeStaysWords() {
        assertThat(reply("Road 23")).contains(WORDS);
        assertThat(reply(code() + " please help me")).contains(WORDS);
    }

    @Test
    void aStrangerAndSomebodyWithoutAFormAreToldThatThereIsNone() {
        assertThat(reply(Phone.fresh(), code())).contains("we know no form");
        Phone phone = Phone.fresh();
        phone.signsIn();
        assertThat(reply(phone, code())).contains("we know no form");
    }

    @Test
    void whoHasTwoFormsChoosesAfterSigningIn() {
        new TestingRows(database).change("""
                        insert into applications (id, account_id, form, state, person, created_at)
                        values (gen_random_uuid(), ?, 'another-form', 'DRAFT', 'ADULT', now())""", file.owner().accountId());
        assertThat(reply(code())).contains(SIGN_IN);
    }

    @Test
    void onceSubmittedThePhoneAloneIsNotEnough() {
        submitted();
        assertThat(reply(code())).contains("with your PIN behind it, or sign in");
        pin("7350");
        assertThat(reply(code())).contains("with your PIN behind it, or sign in");
        assertThat(reply(code() + " 6000")).contains("not a PIN");
        String reply = reply(code() + " PIN 7350");
        assertThat(reply("YES " + number(reply))).contains(GIVEN);
        assertThat(reads()).isEqualTo(200);
    }

    @Test
    void onASharedNumberThePinSaysWhoseFormItIs() {
        pin("4826");
        SignedIn second =
                SignedIn.from(file.phone().signsInWith(file.phone().newCode(), Map.of("new", true, "pin", "7351")));
        file.phone().messages();
        assertThat(second.accountId()).isNotEqualTo(file.owner().accountId());
        assertThat(reply(code())).contains("with your PIN behind it");
        assertThat(reply(code() + " 7351")).contains("we know no form");
        String reply = reply(code() + " 4826");
        assertThat(reply("YES " + number(reply))).contains(GIVEN);
        assertThat(reads()).isEqualTo(200);
    }

    @Test
    void whoTookTheNumberOffTheAccountMeanwhileGaveNothing() {
        String number = number(reply(code()));
        new TestingRows(database)
                .change(
                        "delete from contacts where account_id = ?",
                        file.owner().accountId());
        assertThat(reply("YES " + number)).contains("we know no form");
        assertThat(reads()).isEqualTo(404);
    }

    @Test
    void aChildAloneIsSpokenWithFirst() {
        new TestingRows(database).change("update applications set child_alone_since = now() where id = ?", file.id());
        assertThat(reply(code())).contains("before somebody helps you, one of us speaks with you");
        assertThat(tasks()).isEqualTo(1);
        assertThat(reads()).isEqualTo(404);
    }

    @Test
    void accessThatAChildAloneGivesInTheAppIsLookedAtByWhoIsTrained() {
        new TestingRows(database).change("update applications set child_alone_since = now() where id = ?", file.id());
        assertThat(file.gives(code()).statusCode()).isEqualTo(201);
        assertThat(tasks()).isEqualTo(1);
    }

    private long tasks() {
        return new TestingRows(database)
                .number(
                        "select count(*) from staff_tasks where application_id = ? and kind = 'safeguarding' and ended_at is null",
                        file.id());
    }
}
