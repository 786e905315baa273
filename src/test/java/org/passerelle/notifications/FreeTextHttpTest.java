package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** Whatever is no keyword: first whom to call, then a person. */
@QuarkusTest
class FreeTextHttpTest {

    private static final String SAFETY =
            "In danger call 112. At sea call 196. In UK waters call 999. We cannot send rescue.";

    @Inject
    TestingConversations conversations;

    @Inject
    TestingOutbox outbox;

    @Inject
    ReceiveText receiveText;

    @Inject
    TestingSenders senders;

    @Inject
    DataSource database;

    private final Phone phone = Phone.fresh();

    @AfterEach
    void heal() {
        conversations.failFor("");
        senders.failFor("");
    }

    private static void job(String name) {
        Contract.given().post("/demo/jobs/" + name).then().statusCode(200);
    }

    private List<FreeText> received() {
        return conversations.from(phone.number());
    }

    private long kept() {
        return new TestingRows(database)
                .number("select count(*) from inbound_texts where contact_hash = ?", outbox.hash(phone.number()));
    }

    private void arrives(Contact from, String body, String reference) {
        outbox.onContext(() -> receiveText.receive(from, body, reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When will you answer?",
                "👍👍👍",
                " ",
                "\n\t\u200F\u0000",
                "什么时候",
                "𞤀𞤣𞤤𞤢𞤥 ⵜⵉⴼⵉⵏⴰⵖ",
                "STATUS please, and a long question",
                "'; drop table messages; --"
            })
    void everythingElseGetsTheSafetyLineAtOnceAndAPerson(String body) {
        assertThat(phone.texts(body)).singleElement().asString().startsWith(SAFETY);
        assertThat(received()).singleElement().satisfies(text -> {
            assertThat(text.body()).isEqualTo(body.replace('\u0000', '\uFFFD'));
            assertThat(text.accountId()).isNull();
            assertThat(text.urgentWord()).isFalse();
        });
    }

    @Test
    void sixteenHundredCharactersAreKeptWhole() {
        String body = "ከ".repeat(1_599) + "!";
        assertThat(phone.texts(body)).hasSize(1);
        assertThat(received().getFirst().body()).isEqualTo(body);
    }

    @Test
    void aTextOfSomebodyWeKnowIsTheirs() {
        SignedIn person = phone.signsIn();
        phone.texts("Where is my form?");
        assertThat(received().getFirst().accountId()).isEqualTo(person.accountId());
        assertThat(received().getFirst().language()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"URGENT", "Danger: somebody follows me", "help me my boat is sinking", "نحن نغرق", "Au secours"})
    void whatIsUrgentIsSaidToBe(String body) {
        assertThat(phone.texts(body)).singleElement().asString().contains("112", "196", "999");
        assertThat(outbox.first("select reply from inbound_texts where contact_hash = ?", outbox.hash(phone.number())))
                .isEqualTo("safety_line_urgent");
        assertThat(received().getFirst().urgentWord()).isTrue();
    }

    @Test
    void theLanguageOfAStrangerIsThatOfTheirWords() {
        phone.texts("Au secours");
        assertThat(received().getFirst().language()).isEqualTo("fr");
        assertThat(phone.texts("HELP").getFirst()).startsWith("En danger");
    }

    @Test
    void itComesByNightAndPastEveryCapOfADay() {
        for (int n = 0; n < 8; n++) {
            TestingClock.advance(Duration.ofHours(3));
            assertThat(phone.texts("hello " + n)).singleElement().asString().startsWith(SAFETY);
        }
        assertThat(received()).hasSize(8);
    }

    @Test
    void twoMachinesDoNotWriteToEachOtherForEver() {
        for (int n = 0; n < 10; n++) {
            assertThat(phone.texts("Out of office")).hasSize(1);
        }
        assertThat(phone.texts("Out of office")).isEmpty();
        assertThat(phone.texts("URGENT")).hasSize(1);
        assertThat(received()).hasSize(12);
        TestingClock.advance(Duration.ofMinutes(10));
        assertThat(phone.texts("Out of office")).hasSize(1);
    }

    @Test
    void aTextThatComesTwiceIsOne() {
        Contact from = new Contact.Phone(phone.number());
        String reference = "SM" + UUID.randomUUID();
        arrives(from, "a question", reference);
        arrives(from, "a question", reference);
        arrives(new Contact.Phone(Phone.fresh().number()), "another body", reference);
        assertThat(phone.messages()).hasSize(1);
        assertThat(received()).hasSize(1);
    }

    @Test
    void alsoIfItComesTwiceAtOnce() {
        Contact from = new Contact.Phone(phone.number());
        String reference = "SM" + UUID.randomUUID();
        Stream.generate(() -> outbox.start(() -> receiveText.receive(from, "a question", reference)))
                .limit(6)
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(phone.messages()).hasSize(1);
        assertThat(received()).hasSize(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whoCannotTakeItGetsItLaterAndTheSafetyLineGoesOutAtOnce() {
        conversations.failFor(phone.number());
        assertThat(phone.texts("a question")).singleElement().asString().startsWith(SAFETY);
        job("texts");
        assertThat(received()).isEmpty();
        conversations.failFor("");
        job("texts");
        assertThat(received()).isEmpty();
        TestingClock.advance(Duration.ofMinutes(1));
        job("texts");
        assertThat(received()).hasSize(1);
        job("texts");
        assertThat(received()).hasSize(1);
        assertThat(phone.messages()).hasSize(1);
    }

    /** The last resort: nothing can be found out and nothing answered, and yet nothing is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"a question", "STATUS"})
    void whatCannotEvenBeAnsweredIsKeptAndReadWhenItCanBe(String body) {
        senders.failFor(phone.number());
        assertThat(phone.texts(body)).isEmpty();
        assertThat(kept()).isEqualTo(1);
        assertThat(received()).isEmpty();
        senders.failFor("");
        TestingClock.advance(Duration.ofMinutes(1));
        job("texts");
        assertThat(received()).singleElement().satisfies(text -> assertThat(text.body())
                .isEqualTo(body));
    }

    /** A node that dies between keeping a text and handing it over leaves it due. */
    @Test
    void whatADeadNodeLeftIsHandedOverByAnother() {
        phone.texts("a question");
        new TestingRows(database)
                .change(
                        "update inbound_texts set hand_over_at = received_at where contact_hash = ?",
                        outbox.hash(phone.number()));
        Stream.generate(() -> CompletableFuture.runAsync(() -> job("texts")))
                .limit(2)
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(received()).hasSize(2);
    }

    @Test
    void nothingIsSentToACountryWeDoNotServeButItIsReadAllTheSame() {
        Contact far = new Contact.Phone("+882391234567");
        arrives(far, "STATUS", null);
        arrives(far, "hello", "SM" + UUID.randomUUID());
        assertThat(conversations.from(far.value())).hasSize(2);
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number(
                        "select count(*) from inbound_texts where reply is null and contact_hash = ("
                                + "select contact_hash from inbound_texts where id = ?)",
                        conversations.from(far.value()).getFirst().textId()))
                .isEqualTo(2);
    }

    @Test
    void textsAreForgottenAfterNinetyDaysButForThoseNobodyWasHanded() {
        Phone known = Phone.fresh();
        known.signsIn();
        known.texts("a question");
        Phone waiting = Phone.fresh();
        waiting.texts("a question");
        new TestingRows(database)
                .change(
                        "update inbound_texts set hand_over_at = received_at + interval '1 year' where contact_hash = ?",
                        outbox.hash(waiting.number()));
        phone.texts("a question");
        phone.texts("LOCK");
        TestingClock.advance(Duration.ofDays(89));
        job("forget-texts");
        assertThat(kept()).isEqualTo(2);
        TestingClock.advance(Duration.ofDays(1));
        job("forget-texts");
        assertThat(kept()).isZero();
        assertThat(outbox.first(
                        "select count(*) from inbound_texts where contact_hash = ?", outbox.hash(known.number())))
                .isEqualTo("0");
        assertThat(outbox.first(
                        "select count(*) from inbound_texts where contact_hash = ?", outbox.hash(waiting.number())))
                .isEqualTo("1");
        assertThat(outbox.first("select count(*) from text_questions")).isEqualTo("0");
    }
}
