package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;

/** One step of the inspection of a file; its result is kept, and it is not taken again. */
interface FileStep {

    /** The word under which its result is kept. */
    String name();

    /** Looks at the bytes as they arrived. */
    Uni<StepResult> take(ReceivedFile file, byte[] content);
}
