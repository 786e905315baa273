package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /applications/{id}/contacts}: a helper adds where a person can be reached, with the right to do so. */
@Cancellable(false)
@Path(HelpedContactsResource.PATH)
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class HelpedContactsResource {

    static final String PATH = Api.V1 + "/applications/{id}/contacts";

    private final CurrentActor current;
    private final ActingForOwner acting;
    private final AddContact addContact;
    private final ConfirmContact confirmContact;
    private final AccountNotices notices;

    HelpedContactsResource(
            CurrentActor current,
            ActingForOwner acting,
            AddContact addContact,
            ConfirmContact confirmContact,
            AccountNotices notices) {
        this.current = current;
        this.acting = acting;
        this.addContact = addContact;
        this.confirmContact = confirmContact;
        this.notices = notices;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> add(UUID id, ContactsResource.NewContact wish) {
        return acting.act(current.helper(), id, owner -> addContact.add(owner, wish.contact()))
                .invoke(notices::kick)
                .map(outcome -> reply(id, outcome));
    }

    @POST
    @Path("/{contact}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> confirm(UUID id, UUID contact, ContactResource.TypedCode typed) {
        return acting.act(
                        current.helper(),
                        id,
                        owner -> confirmContact.confirm(owner, contact, typed.code(), typed.pin()))
                .invoke(notices::kick)
                .map(outcome -> reply(id, outcome));
    }

    /** As to the person, but at another address. */
    private static Response reply(UUID id, ContactOutcome outcome) {
        return outcome instanceof ContactOutcome.Added(ContactItem contact)
                ? Reply.created(contact)
                        .at(PATH.replace("{id}", id.toString()) + "/" + contact.id())
                        .response()
                : ContactResource.reply(outcome);
    }
}
