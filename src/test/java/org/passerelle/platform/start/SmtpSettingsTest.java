package org.passerelle.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a mail server is talked to, from the environment. */
class SmtpSettingsTest {

    private static final Map<String, String> RELAY =
            Map.of("PASSERELLE_SMTP_HOST", "relay", "PASSERELLE_SMTP_FROM", "messages@passerelle.example");

    private static Map<String, String> relayWith(String name, String value) {
        Map<String, String> environment = new HashMap<>(RELAY);
        environment.put(name, value);
        return environment;
    }

    private static void encrypts(Map<String, String> environment, String tls, String startTls) {
        assertThat(SmtpSettings.broken(environment)).isEmpty();
        assertThat(SmtpSettings.settings(environment))
                .containsEntry("quarkus.mailer.tls", tls)
                .containsEntry("quarkus.mailer.start-tls", startTls);
    }

    @Test
    void aRelayWithoutAPasswordIsEncryptedWhereItCan() {
        encrypts(RELAY, "false", "OPTIONAL");
        assertThat(SmtpSettings.broken(Map.of())).isEmpty();
    }

    @Test
    void aPasswordNeverTravelsInTheClearUnlessThatIsSaid() {
        Map<String, String> environment = relayWith("PASSERELLE_SMTP_USERNAME", "passerelle");
        environment.put("PASSERELLE_SMTP_PASSWORD", "secret");
        encrypts(environment, "false", "REQUIRED");
        environment.put("PASSERELLE_SMTP_TLS", "none");
        encrypts(environment, "false", "DISABLED");
    }

    @Test
    void thePortOfEncryptedMailIsEncrypted() {
        encrypts(relayWith("PASSERELLE_SMTP_PORT", "465"), "true", "DISABLED");
    }

    @ParameterizedTest
    @CsvSource({"starttls,false,REQUIRED", "TLS,true,DISABLED", "opportunistic,false,OPTIONAL", "none,false,DISABLED"})
    void whatIsSaidHolds(String said, String tls, String startTls) {
        encrypts(relayWith("PASSERELLE_SMTP_TLS", said), tls, startTls);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSERELLE_SMTP_TLS,yes",
        "PASSERELLE_SMTP_PORT,smtp",
        "PASSERELLE_SMTP_PORT,0",
        "PASSERELLE_SMTP_PORT,65536",
        "PASSERELLE_SMTP_USERNAME,somebody",
        "PASSERELLE_SMTP_PASSWORD,secret"
    })
    void whatCannotBeMeantIsNamed(String name, String value) {
        assertThat(SmtpSettings.broken(relayWith(name, value))).contains(name).doesNotContain("secret");
    }
}
