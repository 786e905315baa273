package org.passerelle.platform.demo;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** Outside a demonstration {@code /demo} does not exist. */
class DemoGate {

    private static final String ROOT = "/demo";

    private final Demo demo;

    DemoGate(Demo demo) {
        this.demo = demo;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response check(ContainerRequestContext request) {
        return closed(demo.on(), request.getUriInfo().getPath()) ? Problems.of(ProblemType.NOT_FOUND) : null;
    }

    /** Whether this path is not there, as nothing of a demonstration is outside of one. */
    static boolean closed(boolean demonstration, String path) {
        return !demonstration && (path.equals(ROOT) || path.startsWith(ROOT + "/"));
    }
}
