package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.Checklist;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** How far each section is, and the next useful step. */
@Cancellable(false)
@Path(ApplicationsResource.PATH + "/{id}/checklist")
@RolesAllowed({Roles.APPLICANT, Roles.HELPER, Roles.LEAD})
class ChecklistResource {

    private final CurrentActor current;
    private final ReadDraft readDraft;
    private final Forms forms;
    private final ContentTags contentTags;
    private final ChildProtection protection;

    ChecklistResource(
            CurrentActor current,
            ReadDraft readDraft,
            Forms forms,
            ContentTags contentTags,
            ChildProtection protection) {
        this.current = current;
        this.readDraft = readDraft;
        this.forms = forms;
        this.contentTags = contentTags;
        this.protection = protection;
    }

    record Body(
            int complete,
            int of,
            @Nullable String next,
            List<SectionBody> sections,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Protection childProtection) {}

    record SectionBody(String key, String title, String state) {}

    @GET
    public Uni<Response> read(
            UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String language = Languages.wanted(accepted, current.actor().language());
        return readDraft
                .read(current.actor(), id, (header, view) -> reply(header, view.checklist(), language))
                .map(found -> reply(found, known));
    }

    private static Response reply(Optional<Reply> found, @Nullable String known) {
        return found.map(reply -> reply.unless(known)).orElseGet(() -> Problems.of(ProblemType.NOT_FOUND));
    }

    private Reply reply(DraftHeader header, Checklist checklist, String language) {
        return contentTags
                .ok(body(header, checklist, language))
                .seenBy(current.actor(), header.id())
                .in(forms.spoken(header.form(), language));
    }

    private Body body(DraftHeader header, Checklist checklist, String language) {
        List<SectionBody> sections = checklist.sections().stream()
                .map(section -> section(header, section, language))
                .toList();
        Protection shown = protection.of(header.childAloneSince(), language);
        return new Body(checklist.complete(), checklist.of(), checklist.next(), sections, shown);
    }

    private SectionBody section(DraftHeader header, Checklist.SectionState section, String language) {
        String title = forms.sectionTitle(header.form(), section.key(), language);
        return new SectionBody(section.key(), title, section.state().code());
    }
}
