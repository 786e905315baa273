package org.passerelle.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** What a token says of itself before anything is checked: enough to choose the keys that it is checked with. */
record UnverifiedToken(String issuer, String keyId) {

    private static final UnverifiedToken UNREADABLE = new UnverifiedToken("", "");

    static UnverifiedToken of(String token) {
        String[] parts = token.split("\\.", 4);
        try {
            return parts.length == 3 ? new UnverifiedToken(text(parts[1], "iss"), text(parts[0], "kid")) : UNREADABLE;
        } catch (JoseException | IllegalArgumentException _) {
            return UNREADABLE;
        }
    }

    private static String text(String part, String name) throws JoseException {
        byte[] json = Base64.getUrlDecoder().decode(part);
        Map<String, Object> members = JsonUtil.parseJson(new String(json, StandardCharsets.UTF_8));
        return members.get(name) instanceof String text ? text : "";
    }
}
