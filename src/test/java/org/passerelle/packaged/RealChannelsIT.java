package org.passerelle.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingDatabase;
import org.passerelle.TestingFolder;
import org.passerelle.notifications.twilio.StandInCalls;
import org.passerelle.notifications.twilio.StandInMessages.Taken;
import org.passerelle.notifications.twilio.TwilioStandIn;

/** Outside a demonstration with texts and mail, or with mail alone: what one channel cannot bring the other does. */
class RealChannelsIT {

    private static final String PUBLIC = "https://apply.example.org";
    private static final String NUMBER = "+33639987013";
    private static final String ADDRESS = "aida.somebody@example.org";
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final int PATIENCE = 30_000;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, String> environment = new HashMap<>();

    private PackagedProcess maker;
    private TwilioStandIn twilio;
    private TestingDatabase database;
    private PackagedProcess server;
    private PackagedClient client;

    @BeforeEach
    void prepare() throws Exception {
        Path keys = TestingFolder.create();
        maker = PackagedProcess.start(keys, Map.of(), "make-keys", keys.toString());
        assertThat(maker.exitCode()).isZero();
        database = TestingDatabase.start();
        twilio = TwilioStandIn.start();
        mail.start();
        environment.put("PASSERELLE_DATABASE_URL", PackagedProcess.url(database.connection()));
        environment.put("PASSERELLE_KEYS_DIR", keys.toString());
        environment.put("PASSERELLE_PUBLIC_URL", PUBLIC + "/");
        environment.put("PASSERELLE_SMTP_HOST", "127.0.0.1");
        environment.put("PASSERELLE_SMTP_PORT", String.valueOf(mail.getSmtp().getPort()));
        environment.put("PASSERELLE_SMTP_FROM", "Passerelle <messages@passerelle.example>");
        // What other programs of the machine may be told has no part in it.
        environment.put("TWILIO_REGION", "ie1");
        environment.put("TWILIO_EDGE", "dublin");
        environment.put("TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000009");
        environment.put("HTTP_PROXY", "http://127.0.0.1:9");
    }

    @AfterEach
    void end() throws Exception {
        server.close();
        twilio.close();
        mail.stop();
        database.close();
        maker.close();
    }

    private void start(Map<String, String> further) throws Exception {
        environment.putAll(further);
        server = PackagedProcess.start(TestingFolder.create(), environment);
        client = PackagedClient.of(server);
    }

    @Test
    void whatAPhoneNeverGetsComesByMail() throws Exception {
        start(twilio.environment());
        ask(NUMBER);
        String token =
                signIn(NUMBER, code(twilio.awaitSentTo(NUMBER, 1).getFirst().body()));
        String contact = PackagedClient.expect(
                        201, client.send("POST", "/api/v1/me/contacts", token, "{\"contact\":\"" + ADDRESS + "\"}"))
                .json()
                .get("id")
                .textValue();
        Taken told = twilio.awaitSentTo(NUMBER, 2).getLast();
        String confirmation = "{\"code\":\"" + code(awaitMail(1).getFirst()) + "\"}";
        PackagedClient.expect(
                200, client.send("POST", "/api/v1/me/contacts/" + contact + "/confirmation", token, confirmation));
        String words = told.body().substring(0, told.body().lastIndexOf(' '));
        assertThat(awaitMail(1)).hasSize(1);
        URI here = server.uri().resolve(told.callback().substring(PUBLIC.length()));
        Map<String, String> report = StandInCalls.status(told.sid(), "undelivered", 30005);
        assertThat(StandInCalls.post(here, report)).isEqualTo(403);
        assertThat(StandInCalls.post(here, told.callback(), report)).isEqualTo(204);
        assertThat(awaitMail(2).getLast()).startsWith(words).contains(PUBLIC + "/check");
        String stranger = "/api/v1/webhooks/twilio/status?message=" + UUID.randomUUID() + "&try=1";
        assertThat(StandInCalls.post(server.uri().resolve(stranger), PUBLIC + stranger, report))
                .isEqualTo(204);
        assertThat(server.output()).doesNotContain(NUMBER.substring(1), ADDRESS, TwilioStandIn.SECRET, words);
    }

    @Test
    void withMailAloneSomebodySignsInByMailAndAPhoneIsToldThatItCannot() throws Exception {
        start(Map.of());
        ask(ADDRESS);
        String token = signIn(ADDRESS, code(awaitMail(1).getFirst()));
        String phone = "{\"contact\":\"" + NUMBER + "\"}";
        for (PackagedClient.Answer answer : List.of(
                client.send("POST", "/api/v1/sign-in/codes", "", phone),
                client.send("POST", "/api/v1/me/contacts", token, phone))) {
            assertThat(PackagedClient.expect(422, answer).json().get("code").textValue())
                    .isEqualTo("contact_invalid");
        }
        assertThat(twilio.requests()).isZero();
    }

    private void ask(String contact) throws Exception {
        PackagedClient.expect(
                202, client.send("POST", "/api/v1/sign-in/codes", "", "{\"contact\":\"" + contact + "\"}"));
    }

    private String signIn(String contact, String code) throws Exception {
        String body = "{\"contact\":\"" + contact + "\",\"code\":\"" + code + "\"}";
        return PackagedClient.expect(201, client.send("POST", "/api/v1/sign-in/sessions", "", body))
                .json()
                .get("accessToken")
                .textValue();
    }

    private static String code(String text) {
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** The plain texts of the letters so far, once there are so many. */
    private List<String> awaitMail(int count) throws Exception {
        assertThat(mail.waitForIncomingEmail(PATIENCE, count)).isTrue();
        List<String> texts = new ArrayList<>();
        for (MimeMessage letter : mail.getReceivedMessages()) {
            texts.add(((Multipart) letter.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString()
                    .replace("\r\n", "\n"));
        }
        return texts;
    }
}
