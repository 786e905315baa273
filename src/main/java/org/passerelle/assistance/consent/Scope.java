package org.passerelle.assistance.consent;

import java.util.Set;

/** What a helper may see, change and do. */
public record Scope(Set<Part> reads, Set<Part> writes, Set<Act> rights) {

    public Scope {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
        rights = Set.copyOf(rights);
    }

    /**
     * Whether it can be asked for and given: it holds something, no helper writes decisions, and nobody submits what they
     * cannot read.
     */
    public boolean sound() {
        boolean empty = reads.isEmpty() && writes.isEmpty() && rights.isEmpty();
        boolean submitsUnread = rights.contains(Act.SUBMIT) && !reads.contains(Part.FORM);
        return !empty && !submitsUnread && !writes.contains(Part.DECISIONS);
    }

    /** Whether the other one holds all of this. */
    public boolean within(Scope other) {
        return other.reads.containsAll(reads) && other.writes.containsAll(writes) && other.rights.containsAll(rights);
    }
}
