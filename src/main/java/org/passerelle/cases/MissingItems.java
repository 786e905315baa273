package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** A feature that knows what a case still lacks: answers, papers, a presence. */
public interface MissingItems {

    /** What is missing from this case as far as this feature knows, in the order in which to ask for it. */
    Uni<List<MissingItem>> missing(Mutiny.StatelessSession tx, UUID caseId);

    /** What somebody must be allowed to read to be told. */
    default Section section() {
        return Section.FORM;
    }

    /** One thing that is missing: its key and section, and a stable code that says why. */
    record MissingItem(String key, String section, String code) {}
}
