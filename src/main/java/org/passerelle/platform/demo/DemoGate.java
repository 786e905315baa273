package org.passerelle.platform.demo;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** Outside a demonstration {@code /demo} does not exist. */
class DemoGate {

    private final Demo demo;

    DemoGate(Demo demo) {
        this.demo = demo;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response check(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean closed = !demo.on() && (path.equals("/demo") || path.startsWith("/demo/"));
        return closed ? Problems.of(ProblemType.NOT_FOUND) : null;
    }
}
