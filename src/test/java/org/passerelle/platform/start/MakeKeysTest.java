package org.passerelle.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.platform.security.KeyFolder;
import org.passerelle.platform.security.KeyUse;

class MakeKeysTest {

    @TempDir
    Path folder;

    @Test
    void everyFileIsMadeForItsOwnerAlone() throws IOException {
        MakeKeys.in(folder);
        assertThat(new KeyFolder(folder).missing()).isEmpty();
        for (KeyUse use : KeyUse.values()) {
            Path file = folder.resolve(use.file());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(KeyUse.values().length);
        }
    }

    @Test
    void keysThatAreThereAreNeverReplaced() throws IOException {
        MakeKeys.in(folder);
        String before = Files.readString(folder.resolve("field.jwks.json"));
        Files.delete(folder.resolve("token.jwks.json"));
        assertThat(MakeKeys.in(folder)).isEqualTo("Made token.jwks.json.");
        assertThat(folder.resolve("field.jwks.json")).content().isEqualTo(before);
        assertThat(MakeKeys.in(folder)).startsWith("Nothing to do");
    }

    @Test
    void itIsAskedForByItsNameAndAFolder() {
        assertThat(MakeKeys.isAsked("make-keys", "keys")).isTrue();
        assertThat(MakeKeys.isAsked("make-keys")).isFalse();
        assertThat(MakeKeys.isAsked()).isFalse();
    }
}
