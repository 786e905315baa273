package org.passerelle.drafts;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** The questions, for anybody: reading them needs no sign-in. */
@Path(Api.V1 + "/forms")
@NonBlocking
class FormsResource {

    private static final String FRESH_FOR_AN_HOUR = "public, max-age=3600";
    private static final int MOST_DIGITS = 6;

    private final Forms forms;

    FormsResource(Forms forms) {
        this.forms = forms;
    }

    @GET
    @Path("/{form}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response newest(
            @PathParam("form") String form,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return reply(forms.rendered(form, language), known);
    }

    @GET
    @Path("/{form}/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response version(
            @PathParam("form") String form,
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return isNumber(version)
                ? reply(forms.rendered(form, Integer.parseInt(version), language), known)
                : Problems.of(ProblemType.NOT_FOUND);
    }

    private static Response reply(Optional<RenderedForm> found, @Nullable String known) {
        return found.map(form -> reply(form, known)).orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }

    private static Response reply(RenderedForm form, @Nullable String known) {
        Response.ResponseBuilder reply = EntityTags.unchanged(known, form.tag())
                ? Response.notModified()
                : Response.ok(form.json(), MediaType.APPLICATION_JSON_TYPE);
        return reply.tag(new EntityTag(form.tag()))
                .header(HttpHeaders.CONTENT_LANGUAGE, form.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, FRESH_FOR_AN_HOUR)
                .build();
    }

    private static boolean isNumber(String version) {
        return !version.isEmpty()
                && version.length() <= MOST_DIGITS
                && version.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
