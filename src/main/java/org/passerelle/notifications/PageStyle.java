package org.passerelle.notifications;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.passerelle.platform.Sha256;

/** The style of the phones page, which is part of the page, and the content policy that allows it and nothing else. */
@Singleton
class PageStyle {

    private final String css;
    private final String policy;

    PageStyle() throws IOException {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("templates/demo/phones.css")) {
            byte[] bytes = Objects.requireNonNull(file, "The style is not in the archive")
                    .readAllBytes();
            css = new String(bytes, StandardCharsets.UTF_8);
            policy =
                    "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                            .formatted(Base64.getEncoder().encodeToString(Sha256.of(bytes)));
        }
    }

    String css() {
        return css;
    }

    String policy() {
        return policy;
    }
}
