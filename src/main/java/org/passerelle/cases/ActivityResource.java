package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;
import org.passerelle.privacy.Activity;

/** {@code GET /me/activity}: who looked at or changed the applicant's files, by role and organisation. */
@Cancellable(false)
@Path(Api.V1 + "/me/activity")
@RolesAllowed(Roles.APPLICANT)
class ActivityResource {

    private final ListActivity listActivity;
    private final CurrentActor current;
    private final ActivityTexts texts;
    private final ContentTags contentTags;

    ActivityResource(ListActivity listActivity, CurrentActor current, ActivityTexts texts, ContentTags contentTags) {
        this.listActivity = listActivity;
        this.current = current;
        this.texts = texts;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageQuery page = PageQuery.of(limit, cursor);
        Actor.Applicant applicant = current.applicant();
        String language = texts.spoken(Languages.wanted(accepted, applicant.language()));
        return listActivity
                .of(applicant, page)
                .map(found -> items(found, page, language))
                .map(items -> contentTags.ok(items).in(language).unless(known));
    }

    private Page<ActivityItem> items(ListActivity.Found found, PageQuery page, String language) {
        return Page.of(
                found.lines(),
                page,
                Activity.Line::id,
                line -> ActivityItem.of(line, found.organisations(), texts, language));
    }
}
