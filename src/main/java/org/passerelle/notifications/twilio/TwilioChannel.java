package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.notifications.Channel;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.OutgoingMessage;
import org.passerelle.notifications.SendResult;
import org.passerelle.platform.demo.Demo;

/** Texts to real phones, where Twilio is set up and this is no demonstration. */
@ApplicationScoped
class TwilioChannel implements Channel {

    static final String NAME = "twilio";

    private final Demo demo;
    private final TwilioSettings settings;
    private final SendText sendText;

    TwilioChannel(Demo demo, TwilioSettings settings, SendText sendText) {
        this.demo = demo;
        this.settings = settings;
        this.sendText = sendText;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean serves(Contact contact) {
        return !demo.on() && contact instanceof Contact.Phone && settings.complete();
    }

    @Override
    public Uni<SendResult> send(OutgoingMessage message) {
        return sendText.send(message);
    }
}
