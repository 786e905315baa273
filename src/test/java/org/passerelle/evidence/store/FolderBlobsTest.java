package org.passerelle.evidence.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Files in a local folder: whole or not there, and nobody else's. */
class FolderBlobsTest {

    @TempDir
    private Path data;

    private Path folder;
    private Vertx vertx;
    private FolderBlobs blobs;

    @BeforeEach
    void open() {
        folder = data.resolve("files");
        vertx = Vertx.vertx();
        blobs = new FolderBlobs(vertx, folder);
    }

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @Test
    void whatWasPutIsThereUntilItIsDeleted() {
        put("a/1", "made up");
        assertThat(get("a/1")).isEqualTo("made up");
        blobs.delete("a/1").await().indefinitely();
        assertThatThrownBy(() -> get("a/1")).isInstanceOf(BlobMissingException.class);
        blobs.delete("a/1").await().indefinitely();
    }

    @Test
    void whetherFilesCouldBeWrittenIsToldWithoutWritingOne() throws IOException {
        assertThat(new WholeFiles(folder).canWrite()).isTrue();
        assertThat(folder).doesNotExist();
        Path taken = Files.createFile(data.resolve("taken"));
        assertThat(new WholeFiles(taken.resolve("files")).canWrite()).isFalse();
    }

    @Test
    void filesAndFoldersAreTheirOwnersAlone() throws IOException {
        put("a/1", "made up");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all).hasSize(4).allSatisfy(path -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void whatAProcessLeftHalfWrittenGoesAtTheNextStart() throws IOException {
        put("a/1", "made up");
        Path left = Files.writeString(folder.resolve(".aside").resolve("left.part"), "half");
        Path young = Files.writeString(folder.resolve(".aside").resolve("young.part"), "half");
        Instant now = Instant.parse("2026-11-27T10:00:00Z");
        Files.setLastModifiedTime(left, FileTime.from(now.minusSeconds(1)));
        Files.setLastModifiedTime(young, FileTime.from(now));
        assertThat(new WholeFiles(folder).sweep(now)).isEqualTo(1);
        assertThat(left).doesNotExist();
        assertThat(young).exists();
        assertThat(get("a/1")).isEqualTo("made up");
    }

    @Test
    void namesStayInTheFolder() {
        assertThatThrownBy(() -> put("../outside", "made up")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> put(".aside/x", "made up")).isInstanceOf(IllegalArgumentException.class);
        assertThat(data.resolve("outside")).doesNotExist();
    }

    /** The failure that the system itself gives where no room is left, from a device that never has any. */
    @Test
    @EnabledIf("thereIsAFullDevice")
    void theWordsOfAFullDiskAreKnown() throws IOException {
        try (FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            assertThatThrownBy(() -> full.write(ByteBuffer.wrap(new byte[10])))
                    .isInstanceOfSatisfying(IOException.class, failure -> assertThat(FullDisk.failure(failure))
                            .isInstanceOf(StoreFullException.class));
        }
        assertThat(FullDisk.failure(new IOException("Input/output error"))).isInstanceOf(StoreAwayException.class);
    }

    static boolean thereIsAFullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }

    /** A file where the folder should be stands for a disk that fails. */
    @Test
    void aDiskThatFailsIsToldFromAFullOne() throws IOException {
        Files.writeString(folder, "in the way");
        assertThatThrownBy(() -> put("a/1", "made up")).isInstanceOf(StoreAwayException.class);
    }

    private void put(String name, String text) {
        blobs.put(name, text.getBytes(UTF_8)).await().indefinitely();
    }

    private String get(String name) {
        return new String(blobs.get(name).await().indefinitely(), UTF_8);
    }
}
