package org.passerelle.notifications;

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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PageStyle;
import org.passerelle.platform.http.PostedForm;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** {@code /demo/phones}: the made-up phones, for people. */
@Cancellable(false)
@Path("/demo/phones")
class DemoPhonesPage {

    private final Template template;
    private final PageStyle style;
    private final ContactParser parser;
    private final SettledOutbox outbox;
    private final DemoPhones phones;

    DemoPhonesPage(
            @Location("demo/phones.html") Template template,
            PageStyle style,
            ContactParser parser,
            SettledOutbox outbox,
            DemoPhones phones) {
        this.template = template;
        this.style = style;
        this.parser = parser;
        this.outbox = outbox;
        this.phones = phones;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> show(@RestQuery @Nullable String number) {
        return number == null || number.isBlank()
                ? outbox.run().chain(phones::all).chain(all -> page(new PhonesView(style.css(), null, List.of(), all)))
                : contact(number).map(this::one).orElseGet(DemoPhonesPage::notFound);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> reply(PostedForm form) {
        String number = form.field("number");
        String body = form.field("body");
        if (body == null || !DemoPhoneResource.fits(body)) {
            return Uni.createFrom().item(Problems.of(ProblemType.TEXT_INVALID));
        }
        return contact(number)
                .map(contact -> phones.reply(contact, body).map(_ -> backTo(contact)))
                .orElseGet(DemoPhonesPage::notFound);
    }

    private Uni<Response> one(Contact contact) {
        return outbox.settle(contact)
                .chain(() -> phones.conversation(contact))
                .chain(lines -> page(new PhonesView(style.css(), contact.value(), lines, List.of())));
    }

    private Uni<Response> page(PhonesView view) {
        return template.data("view", view).createUni().map(html -> Response.ok(html)
                .header("Content-Security-Policy", style.policy())
                .header("Referrer-Policy", "no-referrer")
                .build());
    }

    /** A plus sign that was not encoded arrives as a space. */
    private Optional<Contact> contact(@Nullable String number) {
        return number == null ? Optional.empty() : parser.parse(number.replaceFirst("^ (?=\\d)", "+"));
    }

    private static Response backTo(Contact contact) {
        return Response.seeOther(URI.create("/demo/phones?number=" + DemoPhones.link(contact.value())))
                .build();
    }

    private static Uni<Response> notFound() {
        return Uni.createFrom().item(Problems.of(ProblemType.NOT_FOUND));
    }
}
