package org.passerelle.casework;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a conversation is. */
sealed interface Party {

    /** The owner of an account, and whoever helps them. */
    record Account(UUID id) implements Party {}

    /** A contact that belongs to nobody we know, by its hash. */
    record Stranger(byte[] hash) implements Party {}

    /** Who speaks in law for the person of an application. */
    record Representative(UUID member, UUID application) implements Party {}

    static Party of(UUID account) {
        return new Account(account);
    }

    static Party stranger(byte[] hash) {
        return new Stranger(hash);
    }

    /** The account; null for others. */
    default @Nullable String account() {
        return this instanceof Account(UUID id) ? id.toString() : null;
    }

    /** The hash of a stranger in hexadecimal digits; null for others. */
    default @Nullable String strangerInHex() {
        return this instanceof Stranger(byte[] hash) ? HexFormat.of().formatHex(hash) : null;
    }

    /** The member of a partner organisation; null for others. */
    default @Nullable String representative() {
        return this instanceof Representative one ? one.member().toString() : null;
    }

    /** The one application it is about whatever is written in it; null where it goes on from one to another. */
    default @Nullable String bound() {
        return this instanceof Representative one ? one.application().toString() : null;
    }
}
