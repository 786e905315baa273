package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes one thing from a request: it is no longer needed. */
@ApplicationScoped
public class DropWanted {

    /** One thing of one request. */
    public record Wanted(UUID application, UUID request, UUID thing) {}

    /** What became of it. */
    public enum Dropped {
        DONE,
        /** There is no such thing, or it was dropped before. */
        UNKNOWN,
        /** Nothing would be left while the case waits for it: the question itself is to be dropped. */
        LAST
    }

    public Uni<Dropped> drop(Mutiny.StatelessSession tx, Wanted wanted, UUID by, Instant now) {
        EvidenceRequests requests = new EvidenceRequests(tx);
        return requests.lock(wanted.application(), wanted.request())
                .chain(known -> known
                        ? requests.standing(wanted.request())
                        : Uni.createFrom().item(List.<UUID>of()))
                .chain(standing -> drop(requests, wanted.thing(), standing, by, now));
    }

    private static Uni<Dropped> drop(EvidenceRequests requests, UUID thing, List<UUID> standing, UUID by, Instant now) {
        if (!standing.contains(thing)) {
            return Uni.createFrom().item(Dropped.UNKNOWN);
        }
        return standing.size() == 1
                ? Uni.createFrom().item(Dropped.LAST)
                : requests.drop(thing, by, now).replaceWith(Dropped.DONE);
    }
}
