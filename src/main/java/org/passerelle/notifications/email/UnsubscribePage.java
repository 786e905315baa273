package org.passerelle.notifications.email;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.notifications.EndDigest;
import org.passerelle.platform.http.PageStyle;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/**
 * {@code /api/v1/messages/unsubscribe/{token}}: where the link of a weekly e-mail leads. Looking at it ends nothing, for
 * mail scanners follow links; the button does, and so does the one click of RFC 8058 in a mail program.
 */
@Cancellable(false)
@Path(UnsubscribeLinks.PATH + "/{token}")
class UnsubscribePage {

    private final Template template;
    private final PageStyle style;
    private final Lines lines;
    private final UnsubscribeLinks links;
    private final EndDigest endDigest;

    UnsubscribePage(
            @Location("email/unsubscribe.html") Template template,
            PageStyle style,
            Lines lines,
            UnsubscribeLinks links,
            EndDigest endDigest) {
        this.template = template;
        this.style = style;
        this.lines = lines;
        this.links = links;
        this.endDigest = endDigest;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> show(String token) {
        return links.read(token).map(reader -> page(reader, true)).orElseGet(UnsubscribePage::notFound);
    }

    /** The body says nothing that the address does not: it is not read. A redirect would break RFC 8058. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> end(String token) {
        return links.read(token).map(this::end).orElseGet(UnsubscribePage::notFound);
    }

    private Uni<Response> end(UnsubscribeLinks.Reader reader) {
        return endDigest.end(reader.account()).chain(known -> known ? page(reader, false) : notFound());
    }

    private Uni<Response> page(UnsubscribeLinks.Reader reader, boolean asking) {
        Line line = lines.line(asking ? Lines.Name.UNSUBSCRIBE : Lines.Name.UNSUBSCRIBED, reader.language());
        return template.data("line", line)
                .data("asking", asking)
                .data("style", style.css())
                .createUni()
                .map(html -> Response.ok(html)
                        .header("Content-Security-Policy", style.policy())
                        .header("Referrer-Policy", "no-referrer")
                        .build());
    }

    private static Uni<Response> notFound() {
        return Uni.createFrom().item(Problems.of(ProblemType.NOT_FOUND));
    }
}
