package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.RepeatCheck;

/** A helper whose access has ended is told nothing of an application again, also where they sent the same call before. */
@ApplicationScoped
class RepliesToHelpers implements RepeatCheck {

    private static final Pattern APPLICATION =
            Pattern.compile("/applications/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
    private static final String MAY = """
            select not exists (select 1 from staff where id = :actor and organisation_id is not null)
              or exists (select 1 from helper_grants g join staff s on s.id = g.member_id and s.organisation_id = g.organisation_id
                where g.member_id = :actor and\s""" + InForce.OF_CASE + ")";

    @Override
    public Uni<Boolean> allows(Mutiny.StatelessSession tx, IdempotentCall call, Instant now) {
        Matcher application = APPLICATION.matcher(call.path());
        return application.find()
                ? tx.createNativeQuery(MAY, Boolean.class)
                        .setParameter("actor", call.account())
                        .setParameter("application", UUID.fromString(application.group(1)))
                        .setParameter("now", now)
                        .getSingleResult()
                : Uni.createFrom().item(true);
    }
}
