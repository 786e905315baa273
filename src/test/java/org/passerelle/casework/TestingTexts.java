package org.passerelle.casework;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.Phone;
import org.passerelle.notifications.ContactParser;
import org.passerelle.notifications.FreeText;
import org.passerelle.platform.Ids;

/** Hands over texts that are no keyword, as whoever receives them does. */
@Unremovable
@Singleton
class TestingTexts {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ContactParser parser;
    private final TakeFreeText takeFreeText;

    TestingTexts(Mutiny.SessionFactory sessions, InstantSource clock, ContactParser parser, TakeFreeText takeFreeText) {
        this.sessions = sessions;
        this.clock = clock;
        this.parser = parser;
        this.takeFreeText = takeFreeText;
    }

    /** A text; {@code account} is null for a stranger. */
    record Text(UUID id, Phone from, @Nullable UUID account, String language, String body, boolean urgent) {

        static Text of(Phone from, @Nullable UUID account, String body) {
            return new Text(Ids.next(), from, account, "en", body, false);
        }

        Text asUrgent() {
            return new Text(id, from, account, language, body, true);
        }

        Text in(String tag) {
            return new Text(id, from, account, tag, body, urgent);
        }

        /** Once it has returned, the text is in its conversation. */
        void arrives() {
            Arc.container().instance(TestingTexts.class).get().receive(this);
        }
    }

    private void receive(Text text) {
        FreeText free = new FreeText(
                text.id(),
                parser.parse(text.from().number()).orElseThrow(),
                text.account(),
                text.language(),
                text.body(),
                text.urgent(),
                clock.instant());
        try {
            VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withStatelessTransaction(tx -> takeFreeText.received(tx, free)));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
