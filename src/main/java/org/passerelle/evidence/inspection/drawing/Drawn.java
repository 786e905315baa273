package org.passerelle.evidence.inspection.drawing;

import java.util.List;

/** What came of drawing a file anew. */
public sealed interface Drawn {

    /** Every page in every size. */
    record Pages(List<Copy> copies) implements Drawn {
        public Pages {
            copies = List.copyOf(copies);
        }
    }

    /** It cannot be shown. */
    record NotShown(Unfit reason) implements Drawn {}

    /** The process ended, or was ended, before it said anything; whether the file is to blame is not known. */
    record Failed(String why) implements Drawn {}
}
