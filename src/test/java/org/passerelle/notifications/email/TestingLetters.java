package org.passerelle.notifications.email;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.OutgoingMessage;
import org.passerelle.notifications.SendResult;

/** Messages to mailboxes, as a worker hands them over. */
final class TestingLetters {

    static final String ADDRESS = "applicant.one@example.org";

    private TestingLetters() {}

    static OutgoingMessage code() {
        return message(ADDRESS, null, Notice.SIGN_IN_CODE, "en", "Your code is 123456. Tell nobody. BCDF");
    }

    static OutgoingMessage to(String address) {
        return message(address, null, Notice.SIGN_IN_CODE, "en", "Your code is 123456. BCDF");
    }

    static OutgoingMessage saying(String language, String body) {
        return message(ADDRESS, UUID.randomUUID(), Notice.CONVERSATION_ANSWER, language, body);
    }

    static OutgoingMessage weekly(UUID account, String language, String body) {
        return message(ADDRESS, account, Notice.STILL_HERE, language, body);
    }

    static SendResult accepted(OutgoingMessage message) {
        return new SendResult.Accepted("<%s.%d@localhost>".formatted(message.id(), message.number()));
    }

    private static OutgoingMessage message(
            String address, @Nullable UUID account, Notice notice, String language, String body) {
        return new OutgoingMessage(UUID.randomUUID(), 3, account, new Contact.Email(address), notice, language, body);
    }
}
