package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.account.credential.TimeSteps;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;

/** {@code GET /demo/staff/{email}/totp}: plays the authenticator of a member of staff, in a demonstration. */
@Cancellable(false)
@Path("/demo/staff/{email}/totp")
class DemoAuthenticatorResource {

    private final Mutiny.SessionFactory sessions;
    private final StaffSecrets secrets;
    private final Authenticators authenticators;
    private final InstantSource clock;

    DemoAuthenticatorResource(
            Mutiny.SessionFactory sessions, StaffSecrets secrets, Authenticators authenticators, InstantSource clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.authenticators = authenticators;
        this.clock = clock;
    }

    record Shown(String code) {}

    @GET
    public Uni<Response> show(String email) {
        byte[] address = secrets.emailHash(email);
        return sessions.withStatelessSession(tx -> new StaffMembers(tx).byEmail(address, true, true))
                .map(member -> member == null || member.totpSecret() == null
                        ? Problems.of(ProblemType.NOT_FOUND)
                        : Reply.ok(new Shown(code(member, member.totpSecret()))).response());
    }

    /** The present code, or the next one that still works where it was used. */
    private String code(StaffMembers.Known member, byte[] sealed) {
        Instant now = clock.instant();
        List<Long> taken = TimeSteps.taken(now);
        List<Long> ahead = taken.subList(taken.size() / 2, taken.size());
        long step = TimeSteps.next(ahead, member.totpStep()).orElse(ahead.getFirst());
        return authenticators.code(authenticators.open(member.id(), sealed), TimeSteps.start(step));
    }
}
