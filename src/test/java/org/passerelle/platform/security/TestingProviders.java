package org.passerelle.platform.security;

import java.util.Optional;

/** Outside providers as a deployment could name them. */
public final class TestingProviders {

    private TestingProviders() {}

    /** None is named. */
    public static OutsideProvider none() {
        return new OutsideProvider(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One is named. */
    public static OutsideProvider one() {
        return new OutsideProvider(
                Optional.of("https://login.example.org/ukvi"),
                Optional.of("passerelle-api"),
                Optional.of("https://login.example.org/ukvi/keys"));
    }
}
