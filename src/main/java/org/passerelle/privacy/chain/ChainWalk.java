package org.passerelle.privacy.chain;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Follows the chain entry by entry, with what checkpoints claim of it, up to the first that does not fit. */
public final class ChainWalk {

    private final Map<Long, List<Claim>> claims;
    private Chain chain = Chain.START;
    private long erased;

    public ChainWalk(Collection<Claim> claims) {
        this.claims = claims.stream()
                .collect(Collectors.groupingBy(claim -> claim.chain().position(), TreeMap::new, Collectors.toList()));
    }

    /** Where the walk has come to. */
    public Chain chain() {
        return chain;
    }

    /** How many entries stand there whose file was erased. */
    public long erased() {
        return erased;
    }

    /** What checkpoints of an empty trail say of it. */
    public Optional<Fault> begin() {
        return contradicted();
    }

    /** Takes the next entry. */
    public Optional<Fault> take(FoundEntry found) {
        if (found.position() != chain.position() + 1) {
            return Optional.of(new Fault(Fault.Kind.MISSING, chain.position() + 1, null, null));
        }
        Chain next = chain.next(found.entry());
        if (!MessageDigest.isEqual(next.hash(), found.chainHash())) {
            return Optional.of(Fault.at(Fault.Kind.CHANGED, found));
        }
        chain = next;
        erased += found.place() == FoundEntry.Beside.ERASED ? 1 : 0;
        return DetailCheck.of(found.place()).map(kind -> Fault.at(kind, found)).or(this::contradicted);
    }

    /** What checkpoints say of entries that are not there, asked when there are no more. */
    public Optional<Fault> end() {
        return claims.values().stream()
                .flatMap(List::stream)
                .filter(claim -> claim.chain().position() > chain.position())
                .min(Comparator.comparing(claim -> claim.chain().position()))
                .map(claim -> Fault.of(Fault.Kind.CUT_OFF, claim.checkpoint()));
    }

    private Optional<Fault> contradicted() {
        return claims.getOrDefault(chain.position(), List.of()).stream()
                .filter(claim -> !MessageDigest.isEqual(claim.chain().hash(), chain.hash()))
                .findFirst()
                .map(claim -> Fault.of(Fault.Kind.CHECKPOINT_CONTRADICTED, claim.checkpoint()));
    }
}
