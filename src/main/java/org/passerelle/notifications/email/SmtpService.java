package org.passerelle.notifications.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.platform.demo.Demo;

/** Whether there is a mail server to hand messages to; a demonstration writes to nobody. */
@ApplicationScoped
class SmtpService {

    private final boolean on;

    @Inject
    SmtpService(
            Demo demo,
            @ConfigProperty(name = "passerelle.smtp.host") Optional<String> host,
            @ConfigProperty(name = "passerelle.smtp.from") Optional<String> from) {
        this(demo.on(), host, from);
    }

    SmtpService(boolean demo, Optional<String> host, Optional<String> from) {
        on = !demo && host.isPresent() && from.isPresent();
    }

    boolean on() {
        return on;
    }
}
