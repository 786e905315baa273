package org.passerelle.privacy.chain;

import java.util.Optional;

/** Whether what lies beside an entry is what was written with it. */
public final class DetailCheck {

    private DetailCheck() {}

    /** Empty when it is, or was erased as it should be. */
    public static Optional<Fault.Kind> of(FoundEntry.Beside place) {
        return switch (place) {
            case DETAIL, ERASED, NEVER -> Optional.empty();
            case MISSING -> Optional.of(Fault.Kind.DETAIL_MISSING);
            case ALTERED -> Optional.of(Fault.Kind.DETAIL_CHANGED);
            case INVENTED -> Optional.of(Fault.Kind.INVENTED);
        };
    }
}
