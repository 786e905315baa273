package org.passerelle.evidence.inspection;

/** What a virus scanner said of a file. */
public sealed interface Scanned {

    record Clean() implements Scanned {}

    /** Something harmful, by the name the scanner gives it. */
    record Found(String name) implements Scanned {}

    /** It did not answer, or not so that it could be understood. */
    record Unavailable(String why) implements Scanned {}

    /** No scanner is set up here. */
    record NotConfigured() implements Scanned {}
}
