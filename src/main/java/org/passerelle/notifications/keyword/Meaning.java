package org.passerelle.notifications.keyword;

import java.util.Optional;

/** What a text means. */
public sealed interface Meaning {

    /** The language it seems to be in; empty where it does not show. */
    Optional<String> language();

    /**
     * A keyword and nothing else.
     *
     * @param argument what stood behind it, plain; empty for most
     * @param pin the digits behind it, or before it
     */
    record Keyword(String name, String argument, Optional<String> pin, Optional<String> language) implements Meaning {}

    /** As many digits as a PIN has, and nothing else: an answer where one was asked for, else words. */
    record Pin(String digits, Optional<String> language) implements Meaning {}

    /** Anything else, be it empty: {@code urgent} if its sender says so, or if it speaks of danger. */
    record Words(boolean urgent, Optional<String> language) implements Meaning {}
}
