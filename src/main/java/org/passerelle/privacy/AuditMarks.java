package org.passerelle.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.passerelle.privacy.chain.ChainedEntry;
import org.passerelle.privacy.chain.Written;

/**
 * Marks what this service writes into the audit trail, with a key that the database does not hold: whoever owns the
 * database alone can neither make up an entry nor say that a file was erased.
 */
@ApplicationScoped
class AuditMarks {

    private static final String ENTRY = "audit.entry";

    private final LookupHash hashes;

    AuditMarks(LookupHash hashes) {
        this.hashes = hashes;
    }

    /** The mark, which stands in the entry in place of its detail. */
    byte[] of(Written written) {
        return hashes.of(ENTRY, HexFormat.of().formatHex(written.hash()));
    }

    /** Whether an entry bears the mark of what is said to have been written. */
    boolean fits(ChainedEntry entry, Written written) {
        return MessageDigest.isEqual(entry.detailHash(), of(written));
    }
}
