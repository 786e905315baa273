package org.passerelle.notifications.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.notifications.OutgoingMessage;
import org.passerelle.notifications.SendResult;

/** What arrives in a mailbox, at a mail server that takes what good mail servers take. */
@QuarkusTest
class LetterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final int MANY = 300;

    @Inject
    TestingMailers mailers;

    @Inject
    Vertx vertx;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private EmailChannel channel(Vertx loops) {
        return mailers.channel(loops, server.getSmtp().getPort(), Map.of());
    }

    private MimeMessage arrived(OutgoingMessage message) {
        assertThat(channel(vertx).send(message).await().atMost(PATIENCE)).isEqualTo(TestingLetters.accepted(message));
        assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String part(MimeMessage mail, int number, String type) throws MessagingException, IOException {
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(number).getContentType()).startsWith(type);
        return parts.getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n")
                .strip();
    }

    private static String plain(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 0, "text/plain");
    }

    private static String html(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 1, "text/html");
    }

    @Test
    void theTextComesTwiceUnderADiscreetSubjectAndEndsWithTheCheckWord() throws Exception {
        OutgoingMessage message = TestingLetters.code();
        MimeMessage mail = arrived(message);
        assertThat(mail.getSubject()).isEqualTo("News from Passerelle");
        assertThat(mail.getFrom())
                .extracting(Object::toString)
                .containsExactly("Passerelle <messages@passerelle.example>");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(TestingLetters.ADDRESS);
        assertThat(plain(mail))
                .startsWith("Your code is 123456. Tell nobody.\n\n")
                .endsWith("\n\nBCDF")
                .containsOnlyOnce("BCDF");
        assertThat(html(mail))
                .contains("<html lang=\"en\" dir=\"ltr\">", "Your code is 123456. Tell nobody.", ">BCDF<")
                .doesNotContain("<img", "<script", "<link", "src=");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<" + message.id() + ".3@localhost>");
        assertThat(plain(mail)).containsPattern("on our site\\.\nhttp://localhost:[0-9]+/check\n");
        assertThat(html(mail)).containsPattern("<a lang=\"en\" dir=\"ltr\" href=\"http://localhost:[0-9]+/check\"");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void scriptsThatRunFromRightToLeftDo() throws Exception {
        String text = "باسريل: رسالة. https://passerelle.example/a";
        MimeMessage mail = arrived(TestingLetters.saying("ar", text + " BCDF"));
        assertThat(plain(mail)).startsWith(text).endsWith("BCDF");
        assertThat(html(mail))
                .contains(
                        "<html lang=\"ar\" dir=\"rtl\">",
                        "باسريل: رسالة.",
                        "<p lang=\"en\" dir=\"ltr\" style=\"margin:0;font-weight:bold\">BCDF");
        assertThat(mail.getHeader("Content-Language")).containsExactly("ar");
    }

    /** The line that asks to have a text read is in another language than the text, and an officer may answer in any. */
    @Test
    void eachParagraphRunsAsItsOwnWordsDo() throws Exception {
        String line = "مهم: اطلب منا أو من مساعد قراءة هذه الرسالة.";
        String html = html(arrived(TestingLetters.saying("en", "You are called.\n" + line + " BCDF")));
        assertThat(html).containsPattern("<p dir=\"auto\"[^>]*>You are called\\.</p>");
        assertThat(html).containsPattern("<p dir=\"auto\"[^>]*>" + line + "</p>");
    }

    @Test
    void aWeeklyLetterCanBeEndedWithOneClick() throws Exception {
        UUID account = UUID.randomUUID();
        MimeMessage mail = arrived(TestingLetters.weekly(account, "en", "Nothing new this week. BCDF"));
        String header = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "");
        assertThat(header).matches("<http://localhost:[0-9]+/api/v1/messages/unsubscribe/[A-Za-z0-9_-]+>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = header.substring(1, header.length() - 1);
        assertThat(plain(mail)).contains(link).endsWith("BCDF").doesNotContain(account.toString());
        assertThat(html(mail)).contains("<a href=\"" + link + "\"");
    }

    @Test
    void whatSomebodyTypedIsTextAndNothingElse() throws Exception {
        MimeMessage mail = arrived(
                TestingLetters.saying(
                        "en\r\nBcc: b@example.org",
                        "<script>a</script> & \"b\" https://gov.uk/x?a=1&b=\"><img src=x>\r\nBcc: c@example.org\n.\nQUIT BCDF"));
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Content-Language")).containsExactly("en");
        assertThat(html(mail))
                .contains("&lt;script&gt;a", "<a href=\"https://gov.uk/x?a=1&amp;b=\" rel")
                .doesNotContain("<script", "<img");
        assertThat(plain(mail))
                .contains("<script>a</script> & \"b\"", "\nBcc: c@example.org\n.\nQUIT\n")
                .endsWith("BCDF");
    }

    @Test
    void aLongTextInAnyScriptArrivesAsItWas() throws Exception {
        String text = "ሰላም ﷽ 😀 é. ".repeat(140).strip();
        MimeMessage mail = arrived(TestingLetters.saying("ti", text + " BCDF"));
        assertThat(text.length()).isGreaterThan(1600);
        assertThat(plain(mail)).startsWith(text + "\n\n").endsWith("BCDF");
        assertThat(html(mail)).contains(text);
    }

    @Test
    void hundredsAtOnceLeaveTheEventLoopFreeForOthers() throws Exception {
        Vertx loops = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            EmailChannel channel = channel(loops);
            Context context = loops.getOrCreateContext();
            Queue<String> events = new ConcurrentLinkedQueue<>();
            CountDownLatch left = new CountDownLatch(MANY);
            context.runOnContext(_ -> {
                for (int n = 0; n < MANY; n++) {
                    channel.send(TestingLetters.code()).subscribe().with(result -> {
                        events.add(result instanceof SendResult.Accepted ? "sent" : "failed");
                        left.countDown();
                    });
                }
                turn(context, events, left);
            });
            assertThat(left.await(50, TimeUnit.SECONDS)).isTrue();
            assertThat(events).doesNotContain("failed");
            assertThat(longestRun(events)).isLessThan(MANY / 10);
            assertThat(server.getReceivedMessages()).hasSize(MANY);
        } finally {
            loops.close();
        }
    }

    /** Somebody else's work on the same loop, which comes again and again. */
    private static void turn(Context context, Queue<String> events, CountDownLatch left) {
        events.add("turn");
        if (left.getCount() > 0) {
            context.runOnContext(_ -> turn(context, events, left));
        }
    }

    /** The most messages between two turns of the other work. */
    private static int longestRun(Queue<String> events) {
        int run = 0;
        int longest = 0;
        for (String event : events) {
            run = event.equals("turn") ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
