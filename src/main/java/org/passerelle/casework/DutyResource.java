package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/duty}: who is told of urgent messages. */
@Cancellable(false)
@Path(DutyResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
class DutyResource {

    static final String PATH = Api.V1 + "/casework/duty";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ReadDuty readDuty;
    private final SetDuty setDuty;

    DutyResource(CurrentActor current, Idempotency idempotency, ReadDuty readDuty, SetDuty setDuty) {
        this.current = current;
        this.idempotency = idempotency;
        this.readDuty = readDuty;
        this.setDuty = setDuty;
    }

    record Person(UUID staff, @Nullable String phone) {
        Person {
            requireNonNull(staff, "staff");
        }

        DutyBody.Person wanted() {
            return new DutyBody.Person(staff, phone);
        }
    }

    record Wanted(List<Person> people) {
        Wanted {
            people = List.copyOf(people);
        }
    }

    @GET
    public Uni<Response> read(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        boolean supervisor = current.staff().roles().contains(Roles.SUPERVISOR);
        return readDuty.read().map(found -> shown(found, supervisor, known));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    public Uni<Response> set(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Wanted wanted) {
        if (ifMatch == null) {
            return Uni.createFrom().item(Problems.of(ProblemType.PRECONDITION_REQUIRED));
        }
        UUID by = current.staff().staffId();
        List<DutyBody.Person> people =
                wanted.people().stream().map(Person::wanted).toList();
        return idempotency.once(new IdempotentCall(key, by, "PUT", PATH, wanted), () -> setDuty.set(by, people, ifMatch)
                .map(DutyResource::reply));
    }

    private static Response shown(DutyOutcome.Done found, boolean supervisor, @Nullable String known) {
        return supervisor
                ? Reply.ok(found.body()).tagged(found.tag()).unless(known)
                : Reply.ok(found.body().withoutPhones())
                        .tagged(found.tag() + "-masked")
                        .unless(known);
    }

    /** Without the phones: replies to repeated requests are kept for a day. */
    private static Response reply(DutyOutcome outcome) {
        return switch (outcome) {
            case DutyOutcome.Done done -> Reply.nothing().tagged(done.tag()).response();
            case DutyOutcome.Stale _ -> Problems.of(ProblemType.PRECONDITION_FAILED);
            case DutyOutcome.Invalid _ -> Problems.of(ProblemType.DUTY_INVALID);
            case DutyOutcome.PhoneInvalid _ -> Problems.of(ProblemType.CONTACT_INVALID);
        };
    }
}
