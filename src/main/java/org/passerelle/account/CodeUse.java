package org.passerelle.account;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Notice;

/** What a code is for; it opens nothing else. {@code subject} names what it confirms, null at sign-in. */
record CodeUse(Kind kind, @Nullable UUID subject) {

    /** To sign in with a contact. */
    static final CodeUse SIGN_IN = new CodeUse(Kind.SIGN_IN, null);

    /** The purposes, as stored. */
    enum Kind {
        SIGN_IN(Notice.SIGN_IN_CODE),
        CONTACT(Notice.CONTACT_CODE),
        RECOVERY(Notice.CONTACT_CODE),
        PRESENCE(Notice.CONTACT_CODE);

        private final Notice notice;

        Kind(Notice notice) {
            this.notice = notice;
        }

        /** The word in rows. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** To confirm a contact that somebody adds. */
    static CodeUse contact(UUID id) {
        return new CodeUse(Kind.CONTACT, id);
    }

    /** To confirm the contact with which somebody wants to come back. */
    static CodeUse recovery(UUID id) {
        return new CodeUse(Kind.RECOVERY, id);
    }

    /** To show for an application that somebody reads texts at a number, be it their own or a borrowed one. */
    static CodeUse presence(UUID application) {
        return new CodeUse(Kind.PRESENCE, application);
    }

    /** The text that carries it. */
    Notice notice() {
        return kind.notice;
    }
}
