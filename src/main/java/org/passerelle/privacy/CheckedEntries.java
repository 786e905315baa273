package org.passerelle.privacy;

import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.privacy.chain.Chain;
import org.passerelle.privacy.chain.ChainWalk;
import org.passerelle.privacy.chain.Claim;
import org.passerelle.privacy.chain.DetailCheck;
import org.passerelle.privacy.chain.Fault;
import org.passerelle.privacy.chain.FoundEntry;

/** How far one check of the audit trail has come. */
final class CheckedEntries {

    private final ChainWalk walk;
    private final Map<String, Fault> signed = new LinkedHashMap<>();
    private UUID lastWaiting = new UUID(0, 0);
    private long waiting;
    private @Nullable Fault fault;
    private @Nullable Fault doubled;

    CheckedEntries(Collection<Claim> claims) {
        walk = new ChainWalk(claims);
        fault = walk.begin().orElse(null);
    }

    Chain chain() {
        return walk.chain();
    }

    UUID lastWaiting() {
        return lastWaiting;
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Goes on for as long as nothing is wrong; true if there may be more. */
    boolean sealed(List<FoundEntry> page) {
        for (FoundEntry found : page) {
            if (fault != null) {
                return false;
            }
            note(found);
            fault = walk.take(found).orElse(null);
        }
        return fault == null && page.size() == AuditPages.SIZE;
    }

    /** The same for entries that are not sealed yet. */
    boolean waiting(List<FoundEntry> page) {
        for (FoundEntry found : page) {
            if (fault != null) {
                return false;
            }
            note(found);
            lastWaiting = found.entry().id();
            waiting++;
            fault = DetailCheck.of(found.place())
                    .map(kind -> Fault.at(kind, found))
                    .orElse(null);
        }
        return fault == null && page.size() == AuditPages.SIZE;
    }

    /** What is left to say when every entry was read; more checkpoints may have been signed meanwhile. */
    AuditVerdict verdict(List<Checkpoint> before, List<Checkpoint> after) {
        return fault().or(walk::end)
                .or(() -> Optional.ofNullable(doubled))
                .or(() -> unrecorded(before))
                .or(() -> lost(after))
                .<AuditVerdict>map(AuditVerdict.Broken::new)
                .orElseGet(() -> new AuditVerdict.Sound(
                        walk.chain().position(), walk.erased(), waiting, before.size(), latest(before)));
    }

    private static String latest(List<Checkpoint> checkpoints) {
        return checkpoints.isEmpty() ? "none" : checkpoints.getLast().name();
    }

    private Optional<Fault> lost(List<Checkpoint> checkpoints) {
        Set<String> known =
                checkpoints.stream().map(checkpoint -> hex(checkpoint.hash())).collect(Collectors.toSet());
        return signed.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    private Optional<Fault> unrecorded(List<Checkpoint> checkpoints) {
        return checkpoints.stream()
                .filter(checkpoint -> !signed.containsKey(hex(checkpoint.hash())))
                .findFirst()
                .map(checkpoint -> Fault.of(Fault.Kind.UNRECORDED, checkpoint.name()));
    }

    private void note(FoundEntry found) {
        if (found.entry().action().equals(AuditAction.CHECKPOINT_SIGNED.code())) {
            Fault before =
                    signed.putIfAbsent(hex(found.entry().detailHash()), Fault.at(Fault.Kind.CHECKPOINT_MISSING, found));
            // An entry that was sealed in the meantime is met twice.
            if (before != null && !found.id().equals(before.entry())) {
                doubled = Fault.at(Fault.Kind.INVENTED, found);
            }
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
