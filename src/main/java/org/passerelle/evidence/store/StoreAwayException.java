package org.passerelle.evidence.store;

/** The store cannot be reached, or fails for a reason of its own: what was asked may or may not have been done. */
public class StoreAwayException extends RuntimeException {

    public StoreAwayException(Throwable cause) {
        super("The store is away", cause);
    }
}
