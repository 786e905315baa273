package org.passerelle.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {

    private static final List<NewFile.Link> NO_LINKS = List.of(
            (_, _) -> {
                throw new UnsupportedOperationException();
            },
            (name, draft) -> {
                throw new FileSystemException(name.toString(), draft.toString(), "Operation not permitted");
            });

    @TempDir
    private Path root;

    @Test
    void theFileIsItsOwnersAloneAndNoDraftIsLeft() throws IOException {
        Path file = root.resolve("keys").resolve("field.jwks.json");
        NewFile.create(file, "first");
        assertThat(file).hasContent("first");
        assertOwnerOnlyAndAlone(file);
    }

    @Test
    void whoComesSecondChangesNothing() throws IOException {
        Path file = root.resolve("field.jwks.json");
        NewFile.create(file, "first");
        NewFile.create(file, "second");
        assertThat(file).hasContent("first");
        assertOwnerOnlyAndAlone(file);
    }

    @Test
    void aFileSystemWithoutLinksServesToo() throws IOException {
        for (NewFile.Link link : NO_LINKS) {
            Path file = Files.createTempDirectory(root, "keys").resolve("field.jwks.json");
            NewFile.create(file, "first", link);
            NewFile.create(file, "second", link);
            assertThat(file).hasContent("first");
            assertOwnerOnlyAndAlone(file);
        }
    }

    private static void assertOwnerOnlyAndAlone(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
