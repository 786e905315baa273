package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/casework/tasks}: the list of what waits for a person. */
@Cancellable(false)
@Path(TasksResource.PATH)
@RolesAllowed({
    Roles.CASEWORKER,
    Roles.SUPERVISOR,
    Roles.PROGRAMME_MANAGER,
    Roles.AUDITOR,
    Roles.SPECIALIST,
    Roles.SAFEGUARDING
})
class TasksResource {

    static final String PATH = Api.V1 + "/casework/tasks";

    private final CurrentActor current;
    private final ListTasks listTasks;
    private final ReadTask readTask;
    private final ContentTags contentTags;

    TasksResource(CurrentActor current, ListTasks listTasks, ReadTask readTask, ContentTags contentTags) {
        this.current = current;
        this.listTasks = listTasks;
        this.readTask = readTask;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> list(
            @QueryParam("state") @DefaultValue("open") String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        PageQuery query = PageQuery.of(limit, cursor);
        TaskFilter.Shown shown =
                TaskFilter.Shown.of(state).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
        return listTasks
                .list(current.staff(), new TaskFilter(shown, kind), query)
                .map(page -> contentTags.ok(page).unless(known));
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readTask.read(current.staff(), id)
                .map(found ->
                        CaseResource.reply(found, task -> contentTags.ok(task).unless(known)));
    }
}
