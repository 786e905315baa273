package org.passerelle.evidence.store;

/** Under this name there is nothing. */
public class BlobMissingException extends RuntimeException {

    public BlobMissingException(String name) {
        super("Nothing is kept under " + name);
    }
}
