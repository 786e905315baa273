package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;

/** Keeps what a person was asked to show, in the transaction of the move that asks. */
@ApplicationScoped
public class KeepRequest {

    private final EvidenceWords words;

    KeepRequest(EvidenceWords words) {
        this.words = words;
    }

    /** The question: which move it was, what was asked for, and how long the person has. */
    public record Question(UUID application, UUID move, List<WantedThing> things, int days, UUID by, Instant now) {

        public Question {
            things = List.copyOf(things);
        }
    }

    /** Gives the id of the request. */
    public Uni<UUID> keep(Mutiny.StatelessSession tx, Question question) {
        UUID id = Ids.next();
        EvidenceRequests requests = new EvidenceRequests(tx);
        return requests.add(id, question.application(), question.move(), question.days(), question.by(), question.now())
                .chain(() -> Multi.createFrom()
                        .iterable(IntStream.range(0, question.things().size()).boxed()::iterator)
                        .onItem()
                        .transformToUniAndConcatenate(
                                place -> requests.add(item(id, question.things().get(place)), place))
                        .onItem()
                        .ignoreAsUni())
                .replaceWith(id);
    }

    private EvidenceRequests.Item item(UUID request, WantedThing thing) {
        UUID id = Ids.next();
        return new EvidenceRequests.Item(
                request,
                id,
                thing.type(),
                thing.category(),
                thing.why().code(),
                words.seal(EvidenceWords.Place.WANTED, id, thing.words()),
                null);
    }
}
