package org.passerelle.notifications.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a call as Twilio does: HMAC-SHA1 under the auth token over the address and the sorted fields
 * (https://www.twilio.com/docs/usage/security). On purpose not by the SDK, which checks it.
 */
final class StandInSignature {

    private StandInSignature() {}

    static String of(String token, String url, Map<String, String> fields) {
        StringBuilder text = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
