package org.passerelle.notifications.email;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.mailer.runtime.MailerSupport;
import io.quarkus.mailer.runtime.Mailers;
import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Mailers as the product has its one, with its settings, but for servers that tests start. */
@ApplicationScoped
class TestingMailers {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Set<String> OURS = Set.of("mock", "pipelining", "max-pool-size");

    private final Letters letters;
    private final TlsConfigurationRegistry registry;

    TestingMailers(Letters letters, TlsConfigurationRegistry registry) {
        this.letters = letters;
        this.registry = registry;
    }

    /** A channel to the server on this port, with these further settings of the mailer. */
    EmailChannel channel(Vertx vertx, int port, Map<String, String> further) {
        return channel(vertx, port, further, PATIENCE);
    }

    EmailChannel channel(Vertx vertx, int port, Map<String, String> further, Duration patience) {
        SmtpService service = new SmtpService(false, Optional.of("127.0.0.1"), Optional.of("somebody"));
        return new EmailChannel(service, letters, mailer(vertx, port, further), vertx, patience);
    }

    private ReactiveMailer mailer(Vertx vertx, int port, Map<String, String> further) {
        Mailers mailers = new Mailers(
                vertx,
                new io.vertx.mutiny.core.Vertx(vertx),
                config(port, further).getConfigMapping(MailersRuntimeConfig.class),
                LaunchMode.NORMAL,
                new MailerSupport(true, Set.of()),
                registry,
                null);
        return mailers.reactiveMailerFromName(Mailers.DEFAULT_MAILER_NAME);
    }

    private static SmallRyeConfig config(int port, Map<String, String> further) {
        Map<String, String> settings = new HashMap<>();
        OURS.forEach(name -> settings.put(
                "quarkus.mailer." + name, ConfigProvider.getConfig().getValue("quarkus.mailer." + name, String.class)));
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", String.valueOf(port));
        settings.put("quarkus.mailer.from", "Passerelle <messages@passerelle.example>");
        settings.put("quarkus.mailer.start-tls", "OPTIONAL");
        further.forEach((name, value) -> settings.put("quarkus.mailer." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MailersRuntimeConfig.class)
                .withSources(new PropertiesConfigSource(settings, "a test", 500))
                .build();
    }
}
