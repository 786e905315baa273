package org.passerelle.platform.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.passerelle.platform.Sha256;

/** The style that small pages carry within them, and the content policy that allows it and nothing else. */
@Singleton
public class PageStyle {

    private final String css;
    private final String policy;

    PageStyle() throws IOException {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("templates/page.css")) {
            byte[] bytes = Objects.requireNonNull(file, "The style is not in the archive")
                    .readAllBytes();
            css = new String(bytes, StandardCharsets.UTF_8);
            policy =
                    "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                            .formatted(Base64.getEncoder().encodeToString(Sha256.of(bytes)));
        }
    }

    /** The text of the style element. */
    public String css() {
        return css;
    }

    /** The value of the header {@code Content-Security-Policy}. */
    public String policy() {
        return policy;
    }
}
