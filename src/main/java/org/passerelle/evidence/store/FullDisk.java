package org.passerelle.evidence.store;

import java.io.IOException;
import java.util.List;

/** Tells a disk without room from other faults; Java says it in the words of the system only. */
final class FullDisk {

    /** ENOSPC, EDQUOT and EFBIG of POSIX. */
    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "File too large");

    private FullDisk() {}

    static RuntimeException failure(IOException failure) {
        String words = String.valueOf(failure.getMessage());
        return WORDS.stream().anyMatch(words::contains)
                ? new StoreFullException(failure)
                : new StoreAwayException(failure);
    }
}
