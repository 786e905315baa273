package org.passerelle.evidence;

import java.time.Duration;
import java.util.List;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.TaskKind;

/** A look at a file that somebody unrelated has sent, too; nothing follows from it by itself. */
final class SameFile {

    private static final Duration DUE = Duration.ofDays(5);
    private static final List<String> OUTCOMES = List.of("no_concern", "concern");

    /** Its subject is the later file. */
    static final TaskKind KIND = new TaskKind("same_file", Roles.CASEWORKER, DUE, OUTCOMES);

    static final TaskKind OF_CHILD = new TaskKind("same_child_file", Roles.SAFEGUARDING, DUE, OUTCOMES);

    private SameFile() {}
}
