package org.passerelle.evidence;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.tus.Tus;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** The headers that every exchange about uploads has. */
class UploadHeadersResource {

    private static final String RESUMABLE = "Tus-Resumable";
    private static final Set<String> OTHER_METHODS = Set.of("PATCH", "DELETE", "HEAD");

    /** Networks and phones that know no PATCH send POST, and say what they mean. */
    @ServerRequestFilter(preMatching = true)
    public void meant(ContainerRequestContext request) {
        String meant = request.getHeaderString("X-HTTP-Method-Override");
        if (meant != null
                && OTHER_METHODS.contains(meant)
                && request.getMethod().equals("POST")
                && request.getUriInfo().getPath().startsWith(UploadsResource.PATH + "/")) {
            request.setMethod(meant);
        }
    }

    @ServerRequestFilter
    @UploadsResource.SpeaksTus
    public @Nullable Response version(ContainerRequestContext request) {
        return Tus.VERSION.equals(request.getHeaderString(RESUMABLE))
                ? null
                : Problems.with(ProblemType.TUS_VERSION_UNKNOWN)
                        .header("Tus-Version", Tus.VERSION)
                        .build();
    }

    @ServerResponseFilter
    @UploadsResource.SpeaksTus
    public void named(ContainerResponseContext reply) {
        reply.getHeaders().putSingle(RESUMABLE, Tus.VERSION);
    }
}
