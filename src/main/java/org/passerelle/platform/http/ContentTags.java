package org.passerelle.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Gives a reply the entity tag of its content, where no revision says whether it has changed. */
@ApplicationScoped
public class ContentTags {

    private final ObjectMapper json;

    ContentTags(ObjectMapper json) {
        this.json = json;
    }

    /** 200 with a body that is still to be written as JSON. */
    public Reply ok(Object body) {
        try {
            return written(json.writeValueAsString(body));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("This body cannot be written as JSON", failure);
        }
    }

    /** 200 with a body that is JSON already, sent as it is. */
    public static Reply written(String text) {
        return Reply.ok(text).tagged(EntityTags.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
