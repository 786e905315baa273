package org.passerelle.notifications;

import java.time.Instant;
import java.util.List;

/**
 * A message as its receiver would get it, before it is written.
 *
 * @param wished the language of the receiver
 * @param language the language it would come in; another one where its text is not reviewed yet in theirs
 * @param unread whether they never said that they read that language, so that somebody would be asked to read it to them
 * @param body the text without the four letters of its check word, which chance chooses
 * @param english the same in English
 * @param ways where it would go; none for somebody without a contact
 */
public record ForeseenMessage(
        Notice notice, String wished, String language, boolean unread, String body, String english, List<Way> ways) {

    public ForeseenMessage {
        ways = List.copyOf(ways);
    }

    /**
     * One contact.
     *
     * @param segments as how many text messages it counts, check word included
     * @param goesOutAt the first moment at which it may be sent
     * @param wanted whether the receiver takes such messages there; if not it waits among their messages
     */
    public record Way(Contact.Kind kind, int segments, Instant goesOutAt, boolean wanted) {}
}
