package org.passerelle.notifications.twilio;

import com.twilio.security.RequestValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.platform.Sha256;
import org.passerelle.platform.http.PublicAddress;

/**
 * Tells Twilio's calls from forged ones. What is signed is the address that Twilio was given, which begins with
 * {@code PASSERELLE_PUBLIC_URL}: no header of a proxy, or of a forger, has a part in it.
 */
@ApplicationScoped
class Signatures {

    private final String publicAddress;
    private final Optional<String> account;
    private final List<RequestValidator> validators;

    Signatures(TwilioSettings settings, @ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.publicAddress = PublicAddress.of(publicUrl);
        this.account = settings.accountSid();
        this.validators = settings.authToken().orElse(List.of()).stream()
                .map(RequestValidator::new)
                .toList();
    }

    /** Never without an auth token, nor for another account that happens to share it. */
    boolean hold(SignedCall call) {
        return call.posted().once()
                && call.signature() != null
                && account.filter(ours -> ours.equals(call.field("AccountSid"))).isPresent()
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
