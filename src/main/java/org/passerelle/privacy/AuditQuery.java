package org.passerelle.privacy;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query of {@code GET /audit/entries}, as it was written. */
class AuditQuery {

    @QueryParam("application")
    @Nullable
    String application;

    @QueryParam("actor")
    @Nullable
    String actor;

    @QueryParam("session")
    @Nullable
    String session;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("action")
    @Nullable
    String action;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;
}
