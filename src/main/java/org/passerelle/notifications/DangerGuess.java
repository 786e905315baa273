package org.passerelle.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.notifications.keyword.Meaning;

/** Guesses by the words of all languages whether somebody writes of danger; false proves nothing. */
@ApplicationScoped
public class DangerGuess {

    private final TextReader reader;

    DangerGuess(TextReader reader) {
        this.reader = reader;
    }

    /** As with a text that comes by SMS. */
    public boolean in(String body) {
        return reader.read(body) instanceof Meaning.Words words && words.urgent();
    }
}
