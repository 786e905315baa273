package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many uploads this node reads at the same time: each holds a segment in memory, once as it came and once sealed. One
 * person's slow ones leave room for everybody else's.
 */
@ApplicationScoped
class UploadRoom {

    /** As many as the sides and pages of one paper. */
    static final int MOST_OF_ONE = 12;

    private static final int BYTES = 2 * Writing.SEGMENT;
    private static final int PART_OF_MEMORY = 4;

    private final Semaphore places;
    private final Map<UUID, Integer> taken = new ConcurrentHashMap<>();

    UploadRoom(@ConfigProperty(name = "passerelle.uploads.at-once") int atOnce) {
        this.places = new Semaphore(most(atOnce, Runtime.getRuntime().maxMemory()));
    }

    /** No more than fit into a part of the memory, whatever was set. */
    static int most(int atOnce, long memory) {
        return Math.clamp(memory / PART_OF_MEMORY / BYTES, 1, atOnce);
    }

    /** False where there is none, for this person or for anybody. */
    boolean enter(UUID who) {
        if (!places.tryAcquire()) {
            return false;
        }
        if (taken.merge(who, 1, Integer::sum) > MOST_OF_ONE) {
            leave(who);
            return false;
        }
        return true;
    }

    void leave(UUID who) {
        taken.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
        places.release();
    }
}
