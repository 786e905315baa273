package org.passerelle.platform.start;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** SPI: something that whoever runs the service does from the command line, with its database and its keys. */
public interface Command {

    /** The word after the name of the jar. */
    String name();

    /** Does it, with what follows that word. */
    Uni<Said> run(List<String> arguments);

    /** What is said on the error stream, and the status of the process: 0 where it was done. */
    record Said(int status, String text) {

        /** With status 1 where it was not done. */
        public Said(boolean done, String text) {
            this(done ? 0 : 1, text);
        }

        /** Whether it was done. */
        public boolean done() {
            return status == 0;
        }
    }
}
