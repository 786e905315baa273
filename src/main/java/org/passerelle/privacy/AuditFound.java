package org.passerelle.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Columns;
import org.passerelle.privacy.chain.Chain;
import org.passerelle.privacy.chain.ChainedEntry;
import org.passerelle.privacy.chain.EntryDetail;
import org.passerelle.privacy.chain.FoundEntry;
import org.passerelle.privacy.chain.FoundEntry.Beside;

/** Reads what {@link AuditPages} gives, and opens the reasons. */
@ApplicationScoped
class AuditFound {

    private final FieldCipher cipher;
    private final AuditMarks marks;

    AuditFound(FieldCipher cipher, AuditMarks marks) {
        this.cipher = cipher;
        this.marks = marks;
    }

    /** An entry that is not sealed yet has the position 0. */
    FoundEntry of(Tuple row) {
        ChainedEntry entry = entry(row);
        try {
            EntryDetail detail = row.get(7) == null ? null : detail(row, entry.id());
            return found(row, entry, detail, beside(row, entry, detail));
        } catch (SealBrokenException _) {
            return found(row, entry, null, Beside.ALTERED);
        }
    }

    private static FoundEntry found(Tuple row, ChainedEntry entry, @Nullable EntryDetail detail, Beside place) {
        Long position = row.get(0, Long.class);
        byte[] link = row.get(6, byte[].class);
        return position == null || link == null
                ? new FoundEntry(0, entry, Chain.START.hash(), detail, place)
                : new FoundEntry(position, entry, link, detail, place);
    }

    private static ChainedEntry entry(Tuple row) {
        return new ChainedEntry(
                row.get(1, UUID.class),
                Columns.instant(row, 2),
                row.get(3, String.class),
                row.get(4, byte[].class),
                row.get(5, byte[].class));
    }

    private EntryDetail detail(Tuple row, UUID entry) {
        byte[] reason = row.get(16, byte[].class);
        return new EntryDetail(
                entry,
                row.get(7, byte[].class),
                row.get(8, UUID.class),
                row.get(9, UUID.class),
                row.get(10, String.class),
                row.get(11, UUID.class),
                row.get(12, String.class),
                row.get(13, UUID.class),
                row.get(14, UUID.class),
                row.get(15, String.class),
                reason == null ? null : cipher.open(AuditTrail.DETAILS, entry, AuditTrail.REASON, reason),
                Columns.instantOrNull(row, 17));
    }

    private Beside beside(Tuple row, ChainedEntry entry, @Nullable EntryDetail detail) {
        boolean marked = marks.fits(entry, entry.writtenWith(detail));
        if (detail != null) {
            return marked ? Beside.DETAIL : Beside.ALTERED;
        }
        if (entry.action().equals(AuditAction.CHECKPOINT_SIGNED.code())) {
            return Beside.NEVER;
        }
        if (entry.action().equals(AuditAction.FILE_ERASED.code())) {
            return marked ? Beside.NEVER : Beside.INVENTED;
        }
        return row.get("erased", Boolean.class) ? Beside.ERASED : Beside.MISSING;
    }
}
