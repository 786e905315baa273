package org.passerelle.notifications.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.demo.Demo;

/** A demonstration sends nothing to real phones, whatever is set. */
@QuarkusTest
class TwilioChannelTest {

    @Inject
    Demo demo;

    @Inject
    SendText sendText;

    @Test
    void inADemonstrationItServesNobody() {
        try (TwilioStandIn twilio = TwilioStandIn.start()) {
            TwilioSettings settings = TestingSendText.settings(twilio.environment());
            assertThat(settings.complete()).isTrue();
            assertThat(new TwilioChannel(demo, settings, sendText).serves(new Contact.Phone("+33639987001")))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASSERELLE_TWILIO_ACCOUNT_SID",
                "PASSERELLE_TWILIO_API_KEY",
                "PASSERELLE_TWILIO_API_SECRET",
                "PASSERELLE_TWILIO_AUTH_TOKEN",
                "PASSERELLE_TWILIO_MESSAGING_SERVICE_SID"
            })
    void withoutOneOfItsSettingsItIsNotSetUp(String missing) {
        try (TwilioStandIn twilio = TwilioStandIn.start()) {
            Map<String, String> environment = new HashMap<>(twilio.environment());
            environment.remove(missing);
            assertThat(TestingSendText.settings(environment).complete()).isFalse();
        }
    }
}
