package org.passerelle.platform.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.platform.security.KeyFolder;
import org.passerelle.platform.security.KeyUse;

/** {@code make-keys <folder>}: makes the key files that the folder lacks. Nothing else is started. */
final class MakeKeys {

    static final String COMMAND = "make-keys";

    private MakeKeys() {}

    static boolean isAsked(String... arguments) {
        return arguments.length == 2 && arguments[0].equals(COMMAND);
    }

    /** What was made; a file that is there is never touched, since without its keys nobody could read the data. */
    static String in(Path path) throws IOException {
        KeyFolder folder = new KeyFolder(path);
        List<KeyUse> missing = folder.missing();
        for (KeyUse use : missing) {
            folder.make(use);
        }
        return missing.isEmpty()
                ? "Nothing to do: every key file is there."
                : "Made " + missing.stream().map(KeyUse::file).collect(Collectors.joining(", ")) + ".";
    }
}
