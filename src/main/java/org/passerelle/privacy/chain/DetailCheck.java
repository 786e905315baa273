package org.passerelle.privacy.chain;

import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what lies beside an entry is what was written with it. */
public final class DetailCheck {

    private DetailCheck() {}

    /** Empty when it is, or was erased as it should be. */
    public static Optional<Fault.Kind> of(ChainedEntry entry, FoundEntry.Beside place, @Nullable EntryDetail detail) {
        return switch (place) {
            case ERASED, NEVER -> Optional.empty();
            case MISSING -> Optional.of(Fault.Kind.DETAIL_MISSING);
            case UNREADABLE -> Optional.of(Fault.Kind.DETAIL_CHANGED);
            case DETAIL ->
                detail != null && MessageDigest.isEqual(detail.hash(), entry.detailHash())
                        ? Optional.empty()
                        : Optional.of(Fault.Kind.DETAIL_CHANGED);
        };
    }
}
