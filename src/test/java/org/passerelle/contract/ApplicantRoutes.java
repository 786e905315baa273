package org.passerelle.contract;

import java.util.List;

/** The routes of the contract that an applicant can call when signed in. */
public final class ApplicantRoutes {

    private static final List<String> OF_OTHERS =
            List.of("/api/v1/audit/", "/api/v1/casework/", "/api/v1/staff/", "/api/v1/assistance/", "/api/v1/partners");

    private ApplicantRoutes() {}

    /** One of them. */
    public record Route(String method, String path, boolean takesBody) {}

    /** All of them. */
    public static List<Route> all() {
        return ContractDocument.read()
                .calls()
                .filter(call -> call.operation().getSecurity() == null)
                .filter(call -> OF_OTHERS.stream().noneMatch(call.path()::startsWith))
                .map(call ->
                        new Route(call.method(), call.path(), call.operation().getRequestBody() != null))
                .toList();
    }
}
