package org.passerelle.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;

/** Erases applications, and records that it happened under a pseudonym from which nobody can be found. */
@ApplicationScoped
public class Erasures {

    private static final String PURPOSE = "erasure";

    private final List<PersonalDataHolder> holders;
    private final LookupHash hash;
    private final ObjectMapper json;

    Erasures(@All List<PersonalDataHolder> holders, LookupHash hash, ObjectMapper json) {
        this.holders = holders;
        this.hash = hash;
        this.json = json;
    }

    /** Erases what every feature holds of an application, in the caller's transaction. */
    public Uni<Void> erase(Mutiny.StatelessSession tx, UUID application, String reason, Instant now) {
        return Multi.createFrom()
                .iterable(holders)
                .onItem()
                .transformToUniAndConcatenate(
                        holder -> holder.erase(tx, application).map(rows -> Map.entry(holder.holding(), rows)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue)
                .chain(rows -> new ErasureRecords(tx)
                        .add(Ids.next(), hash.of(PURPOSE, application.toString()), reason, write(rows), now));
    }

    /** Records what a run found, by reason; nothing when a run that erases found nothing. */
    public Uni<Void> ran(Mutiny.StatelessSession tx, boolean dryRun, Map<String, Long> found, Instant now) {
        return found.isEmpty() && !dryRun
                ? Uni.createFrom().voidItem()
                : new ErasureRecords(tx).ran(Ids.next(), dryRun, write(found), now);
    }

    private String write(Map<String, Long> rows) {
        try {
            return json.writeValueAsString(new TreeMap<>(rows));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("Counts cannot be written as JSON", failure);
        }
    }
}
