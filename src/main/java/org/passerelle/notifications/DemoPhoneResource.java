package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.MessageState;
import org.passerelle.platform.Uuids;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** {@code /demo/phones/{number}/messages}: one made-up phone, for programs. */
@Cancellable(false)
@Path("/demo/phones/{number}/messages")
class DemoPhoneResource {

    private static final int LONGEST = 1600;

    private final ContactParser parser;
    private final SettledOutbox outbox;
    private final DemoPhones phones;

    DemoPhoneResource(ContactParser parser, SettledOutbox outbox, DemoPhones phones) {
        this.parser = parser;
        this.outbox = outbox;
        this.phones = phones;
    }

    record Text(@Nullable String body) {}

    record Receipt(@Nullable String state) {}

    @GET
    public Uni<List<DemoPhones.Received>> list(String number) {
        return parser.parse(number)
                .map(contact -> outbox.settle(contact).chain(() -> phones.received(contact)))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    @POST
    public Uni<Response> reply(String number, Text text) {
        String body = text.body();
        if (body == null) {
            return problem(ProblemType.MALFORMED_REQUEST);
        }
        if (!fits(body)) {
            return problem(ProblemType.TEXT_INVALID);
        }
        return parser.parse(number)
                .map(contact ->
                        phones.reply(contact, body).map(_ -> Response.accepted().build()))
                .orElseGet(() -> problem(ProblemType.NOT_FOUND));
    }

    @POST
    @Path("/{id}/receipt")
    public Uni<Response> receipt(String number, String id, Receipt receipt) {
        Optional<MessageState> state = state(receipt.state());
        if (state.isEmpty()) {
            return problem(ProblemType.MALFORMED_REQUEST);
        }
        return Uuids.parse(id)
                .flatMap(message -> parser.parse(number).map(contact -> phones.receipt(contact, message, state.get())))
                .map(found -> found.map(DemoPhoneResource::shown))
                .orElseGet(() -> problem(ProblemType.NOT_FOUND));
    }

    static boolean fits(String body) {
        return !body.isEmpty() && body.codePointCount(0, body.length()) <= LONGEST;
    }

    private static Response shown(Optional<DemoPhones.Received> message) {
        return message.map(found -> Response.ok(found).build()).orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }

    private static Optional<MessageState> state(@Nullable String word) {
        return switch (word) {
            case "delivered" -> Optional.of(MessageState.DELIVERED);
            case "failed_temporary" -> Optional.of(MessageState.FAILED_TEMPORARY);
            case "failed_permanent" -> Optional.of(MessageState.FAILED_PERMANENT);
            case null, default -> Optional.empty();
        };
    }

    private static Uni<Response> problem(ProblemType type) {
        return Uni.createFrom().item(Problems.of(type));
    }
}
