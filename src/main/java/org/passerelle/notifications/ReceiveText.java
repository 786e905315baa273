package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;
import org.passerelle.platform.http.FailureTrace;

/** Takes a text that somebody sent us. */
@ApplicationScoped
public class ReceiveText {

    private static final Logger LOG = Logger.getLogger(ReceiveText.class);
    private static final int REPLACEMENT = 0xFFFD;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final MessageSecrets secrets;
    private final TextDesk desk;
    private final AfterText after;

    ReceiveText(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            MessageSecrets secrets,
            TextDesk desk,
            AfterText after) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
        this.desk = desk;
        this.after = after;
    }

    /**
     * Keeps it, acts on a keyword, replies, and hands words to those who answer them; {@code reference} is what the provider
     * calls it, and one that is known already changes nothing. When it fails nothing was kept, and it may come again.
     */
    public Uni<Void> receive(Contact from, String body, @Nullable String reference) {
        Incoming text =
                new Incoming(Ids.next(), from, secrets.hashOf(from), writable(body), reference, clock.instant());
        return sessions.withStatelessTransaction(tx -> desk.take(tx, text))
                .onFailure()
                .recoverWithUni(failure -> takeAsWords(text, failure))
                .chain(what -> what == null ? Uni.createFrom().voidItem() : after.carryOn(text, what));
    }

    /** What went wrong was undone with all else, so the text is kept once more, and the person is not left alone. */
    private Uni<@Nullable Understood> takeAsWords(Incoming text, Throwable failure) {
        LOG.errorf("The text %s could not be answered: %s", text.id(), FailureTrace.summary(failure));
        return sessions.withStatelessTransaction(tx -> desk.takeAsWords(tx, text))
                .onFailure()
                .recoverWithUni(again -> keep(text, again));
    }

    /** Not even the safety line could be written; what was said is not lost, and goes to a person as soon as it can. */
    private Uni<@Nullable Understood> keep(Incoming text, Throwable failure) {
        LOG.errorf("Nor could it be answered as words: %s", FailureTrace.summary(failure));
        return sessions.withStatelessTransaction(tx -> desk.keep(tx, text));
    }

    /** Without what no database keeps and no page shows. */
    private static String writable(String body) {
        return body.codePoints()
                .map(each -> each == 0 || each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE
                        ? REPLACEMENT
                        : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
