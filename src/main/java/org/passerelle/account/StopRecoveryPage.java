package org.passerelle.account;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.PageStyle;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** {@code /stop/{token}}: where the link leads that every old contact gets. Looking at it stops nothing, the button does. */
@Cancellable(false)
@Path("/stop/{token}")
class StopRecoveryPage {

    private final Template template;
    private final PageStyle style;
    private final StopRecovery stopRecovery;

    StopRecoveryPage(@Location("account/stop.html") Template template, PageStyle style, StopRecovery stopRecovery) {
        this.template = template;
        this.style = style;
        this.stopRecovery = stopRecovery;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> show(String token) {
        return stopRecovery.stoppable(token).chain(found -> found.map(this::page)
                .orElseGet(StopRecoveryPage::notFound));
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> stop(String token) {
        return stopRecovery
                .stop(token)
                .map(known -> known
                        ? Response.seeOther(URI.create("/stop/" + token)).build()
                        : Problems.of(ProblemType.NOT_FOUND));
    }

    private Uni<Response> page(boolean stoppable) {
        return template.data("stoppable", stoppable, "style", style.css())
                .createUni()
                .map(html -> Response.ok(html)
                        .header("Content-Security-Policy", style.policy())
                        .build());
    }

    private static Uni<Response> notFound() {
        return Uni.createFrom().item(Problems.of(ProblemType.NOT_FOUND));
    }
}
