package org.passerelle.drafts;

import java.nio.charset.StandardCharsets;
import org.passerelle.platform.http.EntityTags;

/** A published form in one language, ready to be sent; it never changes while the application runs. */
record RenderedForm(String language, byte[] json, String tag) {

    static RenderedForm of(String language, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new RenderedForm(language, bytes, EntityTags.of(bytes));
    }
}
