package org.passerelle.contract;

import java.util.List;

/** The routes of the contract on which staff work, such as {@code GET casework/tasks/{id}}. */
public final class StaffRoutes {

    private static final String BASE = "/api/v1/";

    private StaffRoutes() {}

    /** All of them. */
    public static List<String> all() {
        return ContractDocument.read()
                .calls()
                .filter(call -> call.path().startsWith(BASE + "casework/"))
                .map(call -> call.method() + " " + call.path().substring(BASE.length()))
                .toList();
    }
}
