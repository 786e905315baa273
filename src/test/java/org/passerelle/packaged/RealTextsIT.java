package org.passerelle.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingDatabase;
import org.passerelle.TestingFolder;
import org.passerelle.notifications.twilio.StandInAnswer;
import org.passerelle.notifications.twilio.StandInCalls;
import org.passerelle.notifications.twilio.StandInMessages.Taken;
import org.passerelle.notifications.twilio.TwilioStandIn;
import org.passerelle.platform.start.DatabaseConnection;

/** Outside a demonstration texts go to Twilio, its reports come back behind a proxy, and the log says nothing of either. */
class RealTextsIT {

    private static final String PUBLIC = "https://apply.example.org";
    private static final String NUMBER = "+33639987012";
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final long PATIENCE = 30_000_000_000L;

    private TwilioStandIn twilio;
    private TestingDatabase database;
    private PackagedProcess server;
    private PackagedClient client;

    @BeforeEach
    void start() throws Exception {
        Path keys = TestingFolder.create();
        try (PackagedProcess maker = PackagedProcess.start(keys, Map.of(), "make-keys", keys.toString())) {
            assertThat(maker.exitCode()).isZero();
            database = TestingDatabase.start();
            twilio = TwilioStandIn.start();
            Map<String, String> environment = new HashMap<>(twilio.environment());
            environment.put("PASSERELLE_DATABASE_URL", PackagedProcess.url(database.connection()));
            environment.put("PASSERELLE_KEYS_DIR", keys.toString());
            environment.put("PASSERELLE_PUBLIC_URL", PUBLIC);
            // Talkative on purpose: not even then does the SDK write what it sends.
            environment.put("QUARKUS_LOG_LEVEL", "DEBUG");
            server = PackagedProcess.start(TestingFolder.create(), environment);
            client = PackagedClient.of(server);
        }
    }

    @AfterEach
    void end() throws Exception {
        server.close();
        twilio.close();
        database.close();
    }

    @Test
    void somebodySignsInWithATextThatIsThenReportedAsDelivered() throws Exception {
        Taken text = askForCode(1);
        String code = code(text);
        PackagedClient.expect(
                201,
                client.send(
                        "POST",
                        "/api/v1/sign-in/sessions",
                        "",
                        "{\"contact\":\"" + NUMBER + "\",\"code\":\"" + code + "\"}"));
        assertThat(text.callback()).startsWith(PUBLIC + "/api/v1/webhooks/twilio/status?message=");
        assertThat(awaitState("sent")).isTrue();
        Map<String, String> report = StandInCalls.status(text.sid(), "delivered", 0);
        URI here = server.uri().resolve(text.callback().substring(PUBLIC.length()));
        assertThat(StandInCalls.post(here, report)).isEqualTo(403);
        assertThat(StandInCalls.post(here, text.callback(), report)).isEqualTo(204);
        assertThat(awaitState("delivered")).isTrue();
        assertThat(client.get("/demo/phones").status()).isEqualTo(404);
        assertThat(server.output())
                .contains("\"level\":\"DEBUG\"")
                .doesNotContain(NUMBER.substring(1), code, text.sid(), TwilioStandIn.SECRET, TwilioStandIn.TOKEN);
    }

    @Test
    void aTextThatTwilioDoesNotTakeAtOnceIsTriedAgainAndTheServerStaysReady() throws Exception {
        twilio.next(new StandInAnswer.Refuse(401, 20003));
        Taken text = askForCode(1);
        assertThat(code(text)).hasSize(6);
        assertThat(twilio.requests()).isGreaterThanOrEqualTo(2);
        assertThat(client.get("/q/health/ready").status()).isEqualTo(200);
        assertThat(server.output()).contains("code 20003").doesNotContain(NUMBER.substring(1));
    }

    private Taken askForCode(int count) throws Exception {
        PackagedClient.expect(
                202, client.send("POST", "/api/v1/sign-in/codes", "", "{\"contact\":\"" + NUMBER + "\"}"));
        List<Taken> texts = twilio.awaitSentTo(NUMBER, count);
        return texts.getLast();
    }

    private static String code(Taken text) {
        Matcher code = CODE.matcher(text.body());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** Whether the message reaches that state within half a minute. */
    private boolean awaitState(String state) throws SQLException {
        DatabaseConnection at = database.connection();
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password())) {
            while (System.nanoTime() - start < PATIENCE) {
                try (ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select state from messages order by created_at limit 1")) {
                    if (rows.next() && rows.getString(1).equals(state)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
