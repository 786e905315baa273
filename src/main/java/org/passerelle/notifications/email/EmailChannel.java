package org.passerelle.notifications.email;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.passerelle.notifications.Channel;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.OutgoingMessage;
import org.passerelle.notifications.SendResult;

/** Mailboxes, by SMTP. A server takes a message or not; whether it was read nobody reports. */
@ApplicationScoped
class EmailChannel implements Channel {

    /** Less than the minute that a worker allows; the message may have gone out all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final SmtpService service;
    private final Letters letters;
    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final Duration patience;

    /** All mail is written on one event loop: asked on two at once, the client can miss the greeting of a server and wait. */
    private final Context loop;

    @Inject
    EmailChannel(SmtpService service, Letters letters, ReactiveMailer mailer, Vertx vertx) {
        this(service, letters, mailer, vertx, PATIENCE);
    }

    EmailChannel(SmtpService service, Letters letters, ReactiveMailer mailer, Vertx vertx, Duration patience) {
        this.service = service;
        this.letters = letters;
        this.mailer = mailer;
        this.vertx = vertx;
        this.patience = patience;
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public boolean serves(Contact contact) {
        return contact.kind() == Contact.Kind.EMAIL && service.on();
    }

    @Override
    public Uni<SendResult> send(OutgoingMessage message) {
        return Address.writable(message.contact().value())
                ? handOver(message)
                : Uni.createFrom().item(new SendResult.Refused(SendResult.Why.CONTACT, null));
    }

    /**
     * Answers on the context it was asked on, where the worker's next transaction lives: a wait that ends does so on
     * another thread.
     */
    private Uni<SendResult> handOver(OutgoingMessage message) {
        Context caller = vertx.getOrCreateContext();
        String reference = letters.messageId(message);
        return letters.write(message)
                .chain(mail -> mailer.send(mail))
                .runSubscriptionOn(on(loop))
                .<SendResult>replaceWith(() -> new SendResult.Accepted(reference))
                .ifNoItem()
                .after(patience)
                .recoverWithItem(SendResult.Trouble::new)
                .onFailure()
                .recoverWithItem(SmtpReplies::result)
                .emitOn(on(caller));
    }

    private static Executor on(Context context) {
        return task -> context.runOnContext(_ -> task.run());
    }
}
