package org.passerelle.evidence;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the findings about a person come to; of a match and a mismatch of the photo the later one stands. */
record FoundByPeople(Set<FindingKind> kinds, int signatures) {

    /** The oldest first. */
    static FoundByPeople of(List<Findings.Finding> findings) {
        Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
        Map<UUID, Set<FindingKind>> signed = new HashMap<>();
        for (Findings.Finding finding : findings) {
            kinds.add(finding.kind());
            switch (finding.kind()) {
                case PHOTO_MATCH -> kinds.remove(FindingKind.PHOTO_MISMATCH);
                case PHOTO_MISMATCH -> kinds.remove(FindingKind.PHOTO_MATCH);
                default -> sign(signed, finding);
            }
        }
        long officers = signed.values().stream()
                .filter(FindingRules.signatures()::equals)
                .count();
        return new FoundByPeople(Set.copyOf(kinds), Math.toIntExact(officers));
    }

    private static void sign(Map<UUID, Set<FindingKind>> signed, Findings.Finding finding) {
        if (finding.by() != null && FindingRules.signature(finding.kind())) {
            signed.computeIfAbsent(finding.by(), _ -> EnumSet.noneOf(FindingKind.class))
                    .add(finding.kind());
        }
    }

    boolean has(FindingKind kind) {
        return kinds.contains(kind);
    }
}
