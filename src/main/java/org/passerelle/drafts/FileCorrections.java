package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.MissingAnswers;
import org.passerelle.platform.security.Actor;

/**
 * Files what was proposed after submission: plain corrections are in force at once, names and birth dates go to a person,
 * and what no longer fits is left for the applicant to settle.
 */
@ApplicationScoped
class FileCorrections {

    private static final String NOTHING_PROPOSED = "nothing_proposed";

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CorrectionGate gate;
    private final DraftDesk desk;
    private final FilingDesk filing;

    FileCorrections(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CorrectionGate gate,
            DraftDesk desk,
            FilingDesk filing) {
        this.sessions = sessions;
        this.clock = clock;
        this.gate = gate;
        this.desk = desk;
        this.filing = filing;
    }

    /** Files those of the keys, or all when there are none. */
    Uni<FilingOutcome> file(Actor.Applicant actor, UUID id, @Nullable List<String> keys) {
        Call call = new Call(actor, id, keys, clock.instant());
        return sessions.withStatelessTransaction(
                tx -> new Drafts(tx).lock(id).chain(header -> found(tx, header, call)));
    }

    private record Call(
            Actor.Applicant actor, UUID id, @Nullable List<String> keys, Instant now) {}

    private Uni<FilingOutcome> found(Mutiny.StatelessSession tx, @Nullable DraftHeader header, Call call) {
        if (header == null) {
            return outcome(new FilingOutcome.NotFound());
        }
        return gate.admits(tx, call.actor(), header)
                .chain(admitted -> admitted ? admitted(tx, header, call) : outcome(new FilingOutcome.NotFound()));
    }

    private Uni<FilingOutcome> admitted(Mutiny.StatelessSession tx, DraftHeader header, Call call) {
        return gate.open(tx, header).chain(open -> open ? open(tx, header, call) : outcome(new FilingOutcome.NotNow()));
    }

    private Uni<FilingOutcome> open(Mutiny.StatelessSession tx, DraftHeader header, Call call) {
        return new Drafts(tx)
                .read(header.id())
                .map(rows -> desk.open(header, rows))
                .chain(stored -> new Corrections(tx)
                        .bases(header.id())
                        .map(bases ->
                                FiledCorrections.of(stored.state(), bases, call.keys(), key -> desk.asks(header, key))))
                .chain(filed -> decide(tx, header, filed, call));
    }

    private Uni<FilingOutcome> decide(
            Mutiny.StatelessSession tx, DraftHeader header, FiledCorrections filed, Call call) {
        List<MissingAnswers.Missing> gaps = gaps(header, filed, call.now());
        if (!gaps.isEmpty()) {
            return outcome(new FilingOutcome.Incomplete(gaps));
        }
        return filed.nothing()
                ? earlier(tx, header, filed, call, new FilingOutcome.Filed(header.revision(), null, filed.results()))
                : filing.store(tx, header, filed, call.now()).chain(done -> earlier(tx, header, filed, call, done));
    }

    /** What these corrections would make missing or wrong, also those that a person looks at first. */
    private List<MissingAnswers.Missing> gaps(DraftHeader header, FiledCorrections filed, Instant now) {
        Set<MissingAnswers.Missing> before =
                new HashSet<>(desk.view(header, filed.state(), now).missing());
        return desk.view(header, filed.accepted(), now).missing().stream()
                .filter(gap -> !before.contains(gap))
                .toList();
    }

    /** A key with nothing to file was perhaps filed before, and the reply was lost. */
    private static Uni<FilingOutcome> earlier(
            Mutiny.StatelessSession tx,
            DraftHeader header,
            FiledCorrections filed,
            Call call,
            FilingOutcome.Filed done) {
        List<String> others = Stream.ofNullable(call.keys())
                .flatMap(List::stream)
                .filter(key -> !filed.fates().containsKey(key))
                .distinct()
                .toList();
        return new Corrections(tx).latest(header.id(), others).map(latest -> with(done, others, latest));
    }

    private static FilingOutcome with(FilingOutcome.Filed done, List<String> others, List<Corrections.Latest> latest) {
        List<FilingOutcome.Result> results = new ArrayList<>(done.results());
        others.forEach(key -> results.add(latest.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(one -> new FilingOutcome.Result(one.id(), key, one.state().code()))
                .orElseGet(() -> new FilingOutcome.Result(null, key, NOTHING_PROPOSED))));
        return new FilingOutcome.Filed(done.revision(), done.receipt(), results);
    }

    private static Uni<FilingOutcome> outcome(FilingOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
