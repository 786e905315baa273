package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.Checklist;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** How far each section is, and the next useful step. */
@Cancellable(false)
@Path(ApplicationsResource.PATH + "/{id}/checklist")
@RolesAllowed(Roles.APPLICANT)
class ChecklistResource {

    private final CurrentActor current;
    private final ReadDrafts readDrafts;
    private final Forms forms;

    ChecklistResource(CurrentActor current, ReadDrafts readDrafts, Forms forms) {
        this.current = current;
        this.readDrafts = readDrafts;
        this.forms = forms;
    }

    record Body(int complete, int of, @Nullable String next, List<SectionBody> sections) {}

    record SectionBody(String key, String title, String state) {}

    @GET
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        String language = Languages.wanted(accepted, current.applicant().language());
        return readDrafts
                .view(current.actor(), id, (header, view) -> body(header, view.checklist(), language))
                .map(found -> found.map(body -> Reply.ok(body).response())
                        .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }

    private Body body(DraftHeader header, Checklist checklist, String language) {
        List<SectionBody> sections = checklist.sections().stream()
                .map(section -> new SectionBody(
                        section.key(),
                        forms.sectionTitle(header.form(), section.key(), language),
                        section.state().code()))
                .toList();
        return new Body(checklist.complete(), checklist.of(), checklist.next(), sections);
    }
}
