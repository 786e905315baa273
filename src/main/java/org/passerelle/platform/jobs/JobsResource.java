package org.passerelle.platform.jobs;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** {@code POST /demo/jobs/{name}}: runs a job now and answers when it has finished. */
@Cancellable(false)
@Path("/demo/jobs/{name}")
class JobsResource {

    private final List<Job> jobs;

    JobsResource(@All List<Job> jobs) {
        this.jobs = jobs;
    }

    record Finished(String job) {}

    @POST
    public Uni<Response> run(String name) {
        return jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .map(JobsResource::finish)
                .orElseGet(() -> Uni.createFrom().item(Problems.of(ProblemType.NOT_FOUND)));
    }

    private static Uni<Response> finish(Job job) {
        return job.run().map(_ -> Response.ok(new Finished(job.name())).build());
    }
}
