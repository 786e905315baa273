package org.passerelle.account;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/me/contacts/{id}}: confirming, preferring and removing a contact. */
@Cancellable(false)
@Path(ContactsResource.PATH + "/{id}")
@RolesAllowed(Roles.APPLICANT)
class ContactResource {

    private final ConfirmContact confirmContact;
    private final PreferContact preferContact;
    private final RemoveContact removeContact;
    private final Idempotency idempotency;
    private final CurrentActor currentActor;

    ContactResource(
            ConfirmContact confirmContact,
            PreferContact preferContact,
            RemoveContact removeContact,
            Idempotency idempotency,
            CurrentActor currentActor) {
        this.confirmContact = confirmContact;
        this.preferContact = preferContact;
        this.removeContact = removeContact;
        this.idempotency = idempotency;
        this.currentActor = currentActor;
    }

    record TypedCode(String code, @Nullable String pin) {

        TypedCode {
            requireNonNull(code, "code");
        }
    }

    record Preference(Boolean preferred) {

        Preference {
            requireNonNull(preferred, "preferred");
        }
    }

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> confirm(UUID id, TypedCode typed) {
        return confirmContact
                .confirm(currentActor.applicant(), id, typed.code(), typed.pin())
                .map(ContactResource::reply);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> prefer(UUID id, Preference preference) {
        return preferContact
                .prefer(currentActor.applicant(), id, preference.preferred())
                .map(ContactResource::reply);
    }

    @DELETE
    public Uni<Response> remove(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Applicant actor = currentActor.applicant();
        String path = ContactsResource.PATH + "/" + id;
        IdempotentCall call = new IdempotentCall(key, actor.accountId(), "DELETE", path, null);
        return idempotency.once(call, () -> removeContact.remove(actor, id).map(ContactResource::reply));
    }

    static Response reply(ContactOutcome outcome) {
        return switch (outcome) {
            case ContactOutcome.Added(ContactItem contact) ->
                Reply.created(contact)
                        .at(ContactsResource.PATH + "/" + contact.id())
                        .response();
            case ContactOutcome.Done(ContactItem contact) -> Reply.ok(contact).response();
            case ContactOutcome.Removed _ -> Reply.nothing().response();
            case ContactOutcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
            case ContactOutcome.ContactInvalid _ -> Problems.of(ProblemType.CONTACT_INVALID);
            case ContactOutcome.TooManyContacts _ -> Problems.of(ProblemType.TOO_MANY_CONTACTS);
            case ContactOutcome.TooManyCodes many -> later(ProblemType.TOO_MANY_CODES, many.retryAfter());
            case ContactOutcome.TooManyTries many -> later(ProblemType.TOO_MANY_TRIES, many.retryAfter());
            case ContactOutcome.CodeWrong wrong ->
                SessionsResource.challenge(ProblemType.CODE_WRONG)
                        .member("triesLeft", wrong.triesLeft())
                        .build();
            case ContactOutcome.CodeExpired _ ->
                SessionsResource.challenge(ProblemType.CODE_EXPIRED).build();
            case ContactOutcome.PinRequired _ -> Problems.of(ProblemType.PIN_REQUIRED);
            case ContactOutcome.PinInvalid _ -> Problems.of(ProblemType.PIN_INVALID);
            case ContactOutcome.PinTaken _ -> Problems.of(ProblemType.PIN_TAKEN);
            case ContactOutcome.Unconfirmed _ -> Problems.of(ProblemType.CONTACT_UNCONFIRMED);
            case ContactOutcome.LastContact _ -> Problems.of(ProblemType.LAST_CONTACT);
        };
    }

    private static Response later(ProblemType type, Duration wait) {
        return Problems.with(type).retryAfter(wait).build();
    }
}
