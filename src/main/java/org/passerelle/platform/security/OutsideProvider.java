package org.passerelle.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The identity provider of UKVI that this deployment trusts beside its own sign-in; none unless it is set. */
@ApplicationScoped
public class OutsideProvider {

    private final Optional<String> issuer;
    private final String audience;
    private final String keys;

    OutsideProvider(
            @ConfigProperty(name = "passerelle.staff.issuer") Optional<String> issuer,
            @ConfigProperty(name = "passerelle.staff.audience") Optional<String> audience,
            @ConfigProperty(name = "passerelle.staff.jwks") Optional<String> keys) {
        this.issuer = issuer.filter(name -> !name.isBlank());
        this.audience = audience.orElse("");
        this.keys = keys.orElse("");
    }

    /** Whether there is one. */
    public boolean there() {
        return issuer.isPresent();
    }

    /** Whether a token says that it comes from there; its signature has still to show it. */
    boolean issued(UnverifiedToken token) {
        return issuer.isPresent() && issuer.get().equals(token.issuer());
    }

    String issuer() {
        return issuer.orElseThrow();
    }

    /** Who its tokens for us are meant for. */
    String audience() {
        return audience;
    }

    /** Where its keys are: a web address or a file. */
    String keys() {
        return keys;
    }
}
