package org.passerelle.notifications.twilio;

import com.twilio.security.RequestValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.platform.Sha256;

/**
 * Tells Twilio's calls from forged ones. What is signed is the address that Twilio was given, which begins with
 * {@code PASSERELLE_PUBLIC_URL}: no header of a proxy, or of a forger, has a part in it.
 */
@ApplicationScoped
class Signatures {

    private final String publicAddress;
    private final List<RequestValidator> validators;

    Signatures(TwilioSettings settings, @ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.publicAddress = PublicAddress.of(publicUrl);
        this.validators = settings.authToken().orElse(List.of()).stream()
                .map(RequestValidator::new)
                .toList();
    }

    /** Never without an auth token. */
    boolean hold(SignedCall call) {
        return call.posted().once()
                && call.signature() != null
                && validators.stream()
                        .anyMatch(validator ->
                                validator.validate(address(call), call.posted().fields(), call.signature()));
    }

    /** By this a call is known again. */
    byte[] hash(SignedCall call) {
        return Sha256.of(address(call) + "\n" + call.signature());
    }

    private String address(SignedCall call) {
        return publicAddress + call.path() + (call.query() == null ? "" : "?" + call.query());
    }
}
