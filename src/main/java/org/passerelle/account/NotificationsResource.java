package org.passerelle.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/me/notifications}: how the person who is signed in is written to. */
@Cancellable(false)
@Path(Api.V1 + "/me/notifications")
@RolesAllowed(Roles.APPLICANT)
class NotificationsResource {

    private final ReadNotifications readNotifications;
    private final ChangeNotifications changeNotifications;
    private final ContentTags contentTags;
    private final Outbox outbox;
    private final CurrentActor currentActor;

    NotificationsResource(
            ReadNotifications readNotifications,
            ChangeNotifications changeNotifications,
            ContentTags contentTags,
            Outbox outbox,
            CurrentActor currentActor) {
        this.readNotifications = readNotifications;
        this.changeNotifications = changeNotifications;
        this.contentTags = contentTags;
        this.outbox = outbox;
        this.currentActor = currentActor;
    }

    /** The channel as JSON has it: one that is left out stays, and null takes the choice back. */
    record Change(
            @Nullable List<String> languages,
            @Nullable JsonNode channel,
            @Nullable Boolean digest,
            @Nullable Boolean quiet) {

        Change {
            languages = languages == null ? null : List.copyOf(languages);
        }

        private ChangeNotifications.Wish wish() {
            return new ChangeNotifications.Wish(languages, channel == null ? null : chosen(channel), digest, quiet);
        }

        private static ChangeNotifications.Channel chosen(JsonNode channel) {
            return channel.isNull()
                    ? new ChangeNotifications.Channel(null)
                    : Stream.of(Contact.Kind.values())
                            .filter(kind -> channel.isTextual() && kind.code().equals(channel.textValue()))
                            .findFirst()
                            .map(ChangeNotifications.Channel::new)
                            .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
        }
    }

    @GET
    public Uni<Response> read(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readNotifications
                .read(currentActor.applicant().accountId())
                .map(settings -> contentTags.ok(settings).unless(known));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> change(Change change) {
        return changeNotifications
                .change(currentActor.applicant(), change.wish())
                .invoke(outbox::kick)
                .map(this::reply);
    }

    private Response reply(ChangeNotifications.Outcome outcome) {
        return switch (outcome) {
            case ChangeNotifications.Outcome.Changed(NotificationSettings settings) ->
                contentTags.ok(settings).response();
            case ChangeNotifications.Outcome.LanguageUnknown() -> Problems.of(ProblemType.LANGUAGE_UNKNOWN);
            case ChangeNotifications.Outcome.LanguagesInvalid() -> Problems.of(ProblemType.LANGUAGES_INVALID);
            case ChangeNotifications.Outcome.ChannelUnavailable() -> Problems.of(ProblemType.CHANNEL_UNAVAILABLE);
        };
    }
}
