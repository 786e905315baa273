package org.passerelle.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.passerelle.privacy.chain.Chain;
import org.passerelle.privacy.chain.Claim;

/**
 * Checkpoints that somebody kept outside: a reply of {@code GET /audit/checkpoints} as it came, or one of its items. Only
 * what is signed counts.
 */
@ApplicationScoped
class KeptCheckpoints {

    private static final String SIGNATURE = "signature";

    private final AuditKeys keys;
    private final ObjectMapper json;

    KeptCheckpoints(AuditKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** What they claim; throws {@link IOException} for a file that is none, or that no key of ours has signed. */
    List<Claim> read(Path file) throws IOException {
        JsonNode content = json.readTree(Files.readString(file));
        if (content.has(SIGNATURE)) {
            return List.of(claim(content));
        }
        List<Claim> claims = new ArrayList<>();
        for (JsonNode item : content.path("items")) {
            claims.add(claim(item));
        }
        if (claims.isEmpty()) {
            throw new IOException("There is no checkpoint in this file");
        }
        return claims;
    }

    private Claim claim(JsonNode item) throws IOException {
        String payload = keys.stated(item.path(SIGNATURE).asText())
                .orElseThrow(() -> new IOException("No key of ours has signed this checkpoint"));
        JsonNode stated = json.readTree(payload);
        byte[] hash = HexFormat.of().parseHex(stated.path("chainHash").asText());
        return new Claim(
                "kept checkpoint of " + stated.path("day").asText(),
                new Chain(stated.path("position").asLong(), hash));
    }
}
