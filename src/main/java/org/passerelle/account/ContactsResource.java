package org.passerelle.account;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/me/contacts}: where a person can be reached. */
@Cancellable(false)
@Path(ContactsResource.PATH)
@RolesAllowed(Roles.APPLICANT)
class ContactsResource {

    static final String PATH = Api.V1 + "/me/contacts";

    private final ListContacts listContacts;
    private final AddContact addContact;
    private final ContentTags contentTags;
    private final CurrentActor currentActor;

    ContactsResource(
            ListContacts listContacts, AddContact addContact, ContentTags contentTags, CurrentActor currentActor) {
        this.listContacts = listContacts;
        this.addContact = addContact;
        this.contentTags = contentTags;
        this.currentActor = currentActor;
    }

    record NewContact(String contact) {

        NewContact {
            requireNonNull(contact, "contact");
        }
    }

    @GET
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return listContacts
                .list(currentActor.applicant().accountId(), PageQuery.of(limit, cursor))
                .map(page -> contentTags.ok(page).unless(known));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> add(NewContact wish) {
        return addContact.add(currentActor.applicant(), wish.contact()).map(ContactResource::reply);
    }
}
