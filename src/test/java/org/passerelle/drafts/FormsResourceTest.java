package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class FormsResourceTest {

    private static final String FORM = "expression-of-interest";

    private final FormsResource resource = new FormsResource(new Forms());

    @Test
    void aFormIsAnsweredInTheLanguageAskedForAndMayBeKeptByAnybody() {
        Response reply = resource.newest(FORM, "fr-FR, en;q=0.5", null);
        assertThat(reply.getStatus()).isEqualTo(200);
        assertThat(reply.getHeaderString("Content-Language")).isEqualTo("fr");
        assertThat(reply.getHeaderString("Vary")).isEqualTo("Accept-Language");
        assertThat(reply.getHeaderString("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(reply.getHeaderString("ETag")).matches("\"[A-Za-z0-9_-]{16}\"");
    }

    @Test
    void whoHasTheFormAlreadyIsNotSentItAgain() {
        String tag = resource.newest(FORM, "fr", null).getHeaderString("ETag");
        Response again = resource.version(FORM, "2", "fr", tag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.hasEntity()).isFalse();
        assertThat(again.getHeaderString("ETag")).isEqualTo(tag);
        assertThat(again.getHeaderString("Vary")).isEqualTo("Accept-Language");
        assertThat(resource.newest(FORM, "en", tag).getStatus()).isEqualTo(200);
    }

    @Test
    void anUnknownFormOrVersionIsNotFound() {
        assertThat(resource.newest("no-such-form", null, null).getStatus()).isEqualTo(404);
        assertThat(resource.version(FORM, "3", null, null).getStatus()).isEqualTo(404);
        assertThat(resource.version(FORM, "0", null, null).getStatus()).isEqualTo(404);
        assertThat(resource.version(FORM, "one", null, null).getStatus()).isEqualTo(404);
        assertThat(resource.version(FORM, "99999999999999999999", null, null).getStatus())
                .isEqualTo(404);
    }
}
