package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * SPI: answers a keyword that somebody texts. Where several features have a command for one keyword, the first that does
 * not pass is heard; beans of a higher priority are asked first.
 */
public interface TextCommand {

    /** Who may text it. */
    enum From {
        /** Anybody; on a shared number it needs no PIN. */
        ANYBODY,
        /** Anybody, since it is about the number; who shares it says with a PIN who they are. */
        NUMBER,
        /** Somebody with an account; who shares the number says with a PIN who they are. */
        PERSON
    }

    /** The keyword in English capitals; its words lie in {@code messages/keywords}, and it is a word itself. */
    String keyword();

    /** Who may text it. */
    default From from() {
        return From.PERSON;
    }

    /** Whether one or two words may stand behind it. */
    default boolean takesArgument() {
        return false;
    }

    /** Acts in the transaction in which the text is kept; nothing slow, and nothing outside the database. */
    Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked);
}
