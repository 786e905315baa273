package org.passerelle.evidence.store;

/** There is no room for these bytes; nothing of them was kept. */
public class StoreFullException extends RuntimeException {

    public StoreFullException(Throwable cause) {
        super("The store has no room", cause);
    }
}
