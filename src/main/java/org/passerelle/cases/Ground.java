package org.passerelle.cases;

import org.passerelle.platform.database.SqlCall;

/** What a ground of access says of somebody who wants in. */
public sealed interface Ground {

    /** It needs to know no more. */
    record Known(boolean allows) implements Ground {}

    /**
     * It lets in if this selection gives a row. Whoever wants to write takes a share of a lock on what lets them in, so
     * that it cannot end between the question and the write.
     */
    record Asked(SqlCall selection) implements Ground {}

    /** The ground that never lets this one in. */
    static Ground none() {
        return new Known(false);
    }
}
