package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.casework.names.Asked;
import org.passerelle.casework.names.Birth;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /casework/searches}: cases by number, name or birth date; a name in an address would end up in logs. */
@Cancellable(false)
@Path(Api.V1 + "/casework/searches")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
class SearchesResource {

    private static final int LONGEST_NAME = 200;

    private final CurrentActor current;
    private final SearchCases searchCases;
    private final NameVault vault;

    SearchesResource(CurrentActor current, SearchCases searchCases, NameVault vault) {
        this.current = current;
        this.searchCases = searchCases;
        this.vault = vault;
    }

    /** At least one of them; a number decides alone. */
    record Search(
            @Nullable String name,
            @Nullable String born,
            @Nullable String reference,
            @Nullable String reason) {

        Search {
            if (name == null && born == null && reference == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }

        /** Whoever gives one must say something. */
        private Optional<String> why() {
            if (reason != null && !FreeText.fits(reason)) {
                throw new ProblemException(ProblemType.REASON_REQUIRED);
            }
            return Optional.ofNullable(reason);
        }

        private Optional<CaseReference> number() {
            if (reference == null) {
                return Optional.empty();
            }
            return Optional.of(CaseReference.parse(reference)
                    .orElseThrow(() -> new ProblemException(ProblemType.REFERENCE_INVALID)));
        }

        private Optional<Birth> birth() {
            return born == null
                    ? Optional.empty()
                    : Optional.of(
                            Birth.parse(born).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST)));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> search(Search search) {
        return searchCases
                .search(current.staff(), new SearchWish(search.number(), asked(search), search.why()))
                .map(SearchesResource::reply);
    }

    /** A name without a letter finds nobody, and everybody if it were left out. */
    private Asked asked(Search search) {
        String name = search.name();
        if (name == null) {
            return vault.asked("", search.birth());
        }
        Asked asked = vault.asked(name, search.birth());
        if (asked.name().isEmpty() || name.length() > LONGEST_NAME) {
            throw new ProblemException(ProblemType.NAME_INVALID);
        }
        return asked;
    }

    private static Response reply(SearchOutcome outcome) {
        return switch (outcome) {
            case SearchOutcome.Found found -> Reply.ok(found).response();
            case SearchOutcome.TooMany(var wait) ->
                Problems.with(ProblemType.TOO_MANY_REQUESTS).retryAfter(wait).build();
        };
    }
}
