package org.passerelle.account.onetime;

/** What presenting a refresh token comes to. */
public sealed interface Rotation {

    /** A new token takes the current one's place; {@code previous} is the one that was presented. */
    record Successor(byte[] previous) implements Rotation {}

    /** An old token came back: somebody holds a copy, so the whole family ends. */
    record EndFamily() implements Rotation {}

    /** The session had ended before. */
    record Over() implements Rotation {}
}
