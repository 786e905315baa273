package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that are generated from the code: a stale one fails, {@code -Dpasserelle.write-docs=true} writes it. */
public final class WrittenDocs {

    private static final Path FOLDER = Path.of("docs");

    private WrittenDocs() {}

    /** Compares a document below {@code docs} with what it should be, or writes it. */
    public static void check(String name, String wanted) {
        check(FOLDER.resolve(name), wanted);
    }

    /** Compares any generated file with what it should be, or writes it. */
    public static void check(Path file, String wanted) {
        try {
            if (Boolean.getBoolean("passerelle.write-docs")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, wanted);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s; write it anew with -Dpasserelle.write-docs=true", file)
                    .isEqualTo(wanted);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
