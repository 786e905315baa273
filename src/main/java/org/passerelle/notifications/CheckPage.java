package org.passerelle.notifications;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.SendingHours;
import org.passerelle.platform.http.PageStyle;
import org.passerelle.platform.http.PostedForm;

/** {@code /check}: is this message yours? For people, without JavaScript; nothing of what was typed is shown again. */
@Cancellable(false)
@Path(CheckView.PATH)
class CheckPage {

    private final Template template;
    private final PageStyle style;
    private final CheckAuthenticity checkAuthenticity;

    CheckPage(
            @Location("notifications/check.html") Template template,
            PageStyle style,
            CheckAuthenticity checkAuthenticity) {
        this.template = template;
        this.style = style;
        this.checkAuthenticity = checkAuthenticity;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> show(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return page(CheckView.of(CheckView.Verdict.NOT_ASKED, "", accepted));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> check(
            PostedForm form,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @Context HttpServerRequest request) {
        String contact = form.field("contact");
        String word = form.field("word");
        if (contact == null || contact.isBlank() || word == null || word.isBlank()) {
            return show(accepted);
        }
        return checkAuthenticity
                .check(new CheckAuthenticity.Question(
                        contact, word, request.remoteAddress().host()))
                .map(outcome -> view(outcome, accepted))
                .chain(this::page);
    }

    private static CheckView view(CheckAuthenticity.Outcome outcome, @Nullable String accepted) {
        return switch (outcome) {
            case CheckAuthenticity.Outcome.Answer answer ->
                answer.sentAt() == null
                        ? CheckView.of(CheckView.Verdict.NOT_OURS, "", accepted)
                        : CheckView.of(
                                CheckView.Verdict.OURS,
                                SendingHours.day(answer.sentAt()).toString(),
                                accepted);
            case CheckAuthenticity.Outcome.TooMany _ -> CheckView.of(CheckView.Verdict.TOO_MANY, "", accepted);
        };
    }

    private Uni<Response> page(CheckView view) {
        return template.data("view", view)
                .data("style", style.css())
                .createUni()
                .map(html -> Response.ok(html)
                        .header("Content-Security-Policy", style.policy())
                        .header("Referrer-Policy", "no-referrer")
                        .build());
    }
}
