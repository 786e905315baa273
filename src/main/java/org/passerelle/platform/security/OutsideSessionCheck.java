package org.passerelle.platform.security;

import io.smallrye.mutiny.Uni;

/** SPI: finds out who of our register an outside token stands for. Asked for each request and never cached. */
public interface OutsideSessionCheck {

    /** Who it is, or why nobody. */
    Uni<Found> actor(OutsideToken token);

    /** What was found. */
    sealed interface Found {

        /** A member whose session lives. */
        record Member(Actor.Staff actor) implements Found {}

        /** The session was ended here, was left alone, or has lasted its time: the person signs in there again. */
        record Ended() implements Found {}

        /** The provider knows them and we do not. */
        record Stranger() implements Found {}
    }
}
