package org.passerelle.casework;

import java.util.UUID;

/** Who reads what was written about an application, beside staff; {@code account} is always its owner's. */
sealed interface Reader {

    UUID account();

    /** The person themselves. */
    record Owner(UUID account) implements Reader {}

    /** Somebody whom they let read their messages. */
    record Helper(UUID account) implements Reader {}

    /** Who speaks for them in law. */
    record Representative(UUID account, UUID member) implements Reader {}
}
