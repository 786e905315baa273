package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.consent.Terms;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.PublicAddress;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** The code that a helper shows, and what an applicant sees of it before they give anything. */
@Cancellable(false)
@Path(Api.V1 + "/assistance/invitations")
class InvitationsToHelpResource {

    private final CurrentActor current;
    private final InviteToHelp inviteToHelp;
    private final ReadInvitation readInvitation;
    private final AccessWords words;
    private final ContentTags contentTags;
    private final String publicUrl;

    InvitationsToHelpResource(
            CurrentActor current,
            InviteToHelp inviteToHelp,
            ReadInvitation readInvitation,
            AccessWords words,
            ContentTags contentTags,
            @ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.current = current;
        this.inviteToHelp = inviteToHelp;
        this.readInvitation = readInvitation;
        this.words = words;
        this.contentTags = contentTags;
        this.publicUrl = PublicAddress.of(publicUrl);
    }

    /** A code to be shown; {@code link} is what its QR code holds. */
    record Invitation(String code, String link, Instant expiresAt) {}

    /** Who asks, by organisation and capacity, and for what; {@code says} is that in words. */
    record Asked(String organisation, AccessTerms asks, List<String> says, Instant expiresAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HELPER, Roles.LEAD})
    public Uni<Response> invite(AccessTerms wish) {
        Optional<Terms> terms = wish.asked().filter(Terms::sound);
        return terms.isEmpty()
                ? Uni.createFrom().item(Problems.of(ProblemType.ACCESS_INVALID))
                : inviteToHelp.invite(current.helper(), terms.get()).map(this::shown);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.APPLICANT)
    public Uni<Response> read(
            String code,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Actor.Applicant applicant = current.applicant();
        String language = words.shown(Languages.wanted(accepted, applicant.language()));
        return readInvitation.read(applicant, code).map(seen -> reply(seen, language, known));
    }

    private Response shown(InviteToHelp.Invited invited) {
        String code = invited.code().text();
        return Reply.created(new Invitation(code, publicUrl + "/help/" + code, invited.expiresAt()))
                .response();
    }

    private Response reply(ReadInvitation.Seen seen, String language, @Nullable String known) {
        return switch (seen) {
            case ReadInvitation.Seen.Found(HelperInvitations.Asked asked) ->
                contentTags.ok(asked(asked, language)).in(language).unless(known);
            case ReadInvitation.Seen.Unknown() -> Problems.of(ProblemType.NOT_FOUND);
            case ReadInvitation.Seen.TooMany(Duration left) ->
                Problems.with(ProblemType.TOO_MANY_TRIES).retryAfter(left).build();
        };
    }

    private Asked asked(HelperInvitations.Asked asked, String language) {
        return new Asked(
                asked.organisationName(),
                AccessTerms.of(asked.terms()),
                words.says(asked.terms(), language),
                asked.expiresAt());
    }
}
