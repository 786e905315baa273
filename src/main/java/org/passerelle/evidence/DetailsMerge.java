package org.passerelle.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/** Lays changed details over those that are kept: a member that is sent replaces, null takes away, all else stays. */
@ApplicationScoped
class DetailsMerge {

    private final ObjectMapper json;

    DetailsMerge(ObjectMapper json) {
        this.json = json;
    }

    /** Throws {@link ProblemException} for what are no details. */
    PieceDetails merged(PieceDetails kept, JsonNode changes) {
        ObjectNode merged = json.valueToTree(kept);
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), change.getValue());
            }
        }
        try {
            return json.treeToValue(merged, PieceDetails.class);
        } catch (JsonProcessingException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }
}
