package org.passerelle.assistance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.security.Roles;

/** {@code GET /assistance/consent-text}: what a helper reads out before a person consents. */
@Path(Api.V1 + "/assistance/consent-text")
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class ConsentTextResource {

    private final ConsentTexts texts;
    private final ContentTags contentTags;

    ConsentTextResource(ConsentTexts texts, ContentTags contentTags) {
        this.texts = texts;
        this.contentTags = contentTags;
    }

    record Text(int version, String language, List<String> sentences) {}

    @GET
    public Response read(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String language = texts.language(accepted);
        return contentTags
                .ok(new Text(ConsentTexts.VERSION, language, texts.consent(language)))
                .in(language)
                .unless(known);
    }
}
