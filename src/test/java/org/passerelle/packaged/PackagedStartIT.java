package org.passerelle.packaged;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingDatabase;
import org.passerelle.TestingFolder;
import org.passerelle.platform.start.DatabaseConnection;

/** The packaged application starts with one variable, alone on its data folder, and leaves no server behind. */
class PackagedStartIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = TestingFolder.create();
    }

    @Test
    void aSecondProcessOnTheSameFolderIsRefusedWhileTheFirstKeepsServing() throws Exception {
        try (PackagedProcess first = PackagedProcess.demo(folder)) {
            URI uri = first.uri();
            try (PackagedProcess second = PackagedProcess.demo(folder)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output()).contains("already running").doesNotContain("Exception");
            }
            assertThat(status(uri)).isEqualTo(200);
        }
    }

    @Test
    void afterAHardKillTheNextStartStopsTheOrphanedServerAndTakesItsPlace() throws Exception {
        try (PackagedProcess first = PackagedProcess.demo(folder)) {
            first.uri();
            ProcessHandle orphan = first.databaseServer().orElseThrow();
            first.killHard();
            assertThat(orphan.isAlive()).isTrue();

            try (PackagedProcess second = PackagedProcess.demo(folder)) {
                assertThat(status(second.uri())).isEqualTo(200);
                assertThat(orphan.isAlive()).isFalse();
                assertThat(second.databaseServer().orElseThrow().pid()).isNotEqualTo(orphan.pid());
            }
        }
    }

    @Test
    void thePoliteSignalStopsTheServerTooAndTheDataIsThereAgain() throws Exception {
        try (PackagedProcess first = PackagedProcess.demo(folder)) {
            first.uri();
            ProcessHandle server = first.databaseServer().orElseThrow();
            first.stop();
            server.onExit().get(10, SECONDS);
            assertThat(folder.resolve("postgres").resolve("postmaster.pid")).doesNotExist();

            try (PackagedProcess second = PackagedProcess.demo(folder)) {
                assertThat(status(second.uri())).isEqualTo(200);
                assertThat(second.output()).doesNotContain("Migrating schema");
            }
        }
    }

    @Test
    void thePasswordAndTheFolderAreTheOwnersAlone() throws Exception {
        try (PackagedProcess process = PackagedProcess.demo(folder)) {
            process.uri();
            assertThat(rights(folder)).isEqualTo("rwx------");
            assertThat(rights(folder.resolve("postgres.password"))).isEqualTo("rw-------");
            assertThat(folder.resolve("postgres").resolve("pg_hba.conf"))
                    .content()
                    .doesNotContain("trust");
        }
    }

    @Test
    void withoutDemonstrationModeEveryMissingSettingIsNamed() throws Exception {
        try (PackagedProcess process = PackagedProcess.start(folder, Map.of())) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.output())
                    .contains(
                            "PASSERELLE_DATABASE_URL",
                            "PASSERELLE_KEYS_DIR",
                            "a channel (PASSERELLE_TWILIO_ACCOUNT_SID")
                    .doesNotContain("Exception");
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void withKeysADatabaseAndHalfAChannelItNamesTheRestAndADemonstrationBelievesItsProxy() throws Exception {
        Path keys = TestingFolder.create();
        try (PackagedProcess maker = PackagedProcess.start(keys, Map.of(), "make-keys", keys.toString());
                TestingDatabase database = TestingDatabase.start()) {
            assertThat(maker.exitCode()).isZero();
            assertThat(maker.output())
                    .contains("field.jwks.json", "lookup.jwks.json", "token.jwks.json", "audit.jwks.json");
            try (PackagedProcess process = PackagedProcess.start(folder, outside(database.connection(), keys))) {
                assertThat(process.exitCode()).isEqualTo(1);
                assertThat(process.output())
                        .contains(
                                "Missing: PASSERELLE_TWILIO_ACCOUNT_SID",
                                "MESSAGING_SERVICE_SID or PASSERELLE_TWILIO_FROM.")
                        .doesNotContain("PASSERELLE_SMTP", "Exception");
            }
            Map<String, String> demo = new HashMap<>(outside(database.connection(), keys));
            demo.put("PASSERELLE_DEMO", "true");
            assertItBelievesItsProxy(demo);
        }
    }

    @Test
    void theFirstMemberOfStaffIsInvitedFromTheCommandLine() throws Exception {
        Path keys = TestingFolder.create();
        try (PackagedProcess maker = PackagedProcess.start(keys, Map.of(), "make-keys", keys.toString());
                TestingDatabase database = TestingDatabase.start()) {
            assertThat(maker.exitCode()).isZero();
            Map<String, String> environment = outside(database.connection(), keys);
            assertThat(command(environment, 0, "invite-staff", "first@example.org", "supervisor"))
                    .containsPattern("http://\\S+/staff/invitations#\\S{22}")
                    .doesNotContain("Listening on: http");
            assertThat(command(environment, 0, "invite-staff", "first@example.org", "supervisor"))
                    .contains("Invited");
            assertThat(command(environment, 1, "invite-staff", "first@example.org", "king"))
                    .contains("supervisor");
            assertThat(command(environment, 1, "invite-staff")).contains("<email> <role>");
            assertThat(command(environment, 1, "crown")).contains("There is no command of that name");
            assertThat(command(environment, 0, "verify-audit")).contains("The audit trail is sound");
            assertThat(command(environment, 2, "verify-audit", "--checkpoint", "nowhere.json"))
                    .contains("cannot be read");
        }
    }

    private String command(Map<String, String> environment, int status, String... arguments) throws Exception {
        try (PackagedProcess process = PackagedProcess.start(folder, environment, arguments)) {
            assertThat(process.exitCode()).isEqualTo(status);
            return process.output();
        }
    }

    private void assertItBelievesItsProxy(Map<String, String> demo) throws Exception {
        try (PackagedProcess process = PackagedProcess.start(folder, demo)) {
            URI uri = process.uri();
            assertThat(status(uri)).isEqualTo(200);
            assertThat(post(uri, "/api/v1/sign-in/codes", "192.0.2.1")).isEqualTo(422);
            assertThat(post(uri, "/api/v1/sign-in/codes", "192.0.2.1")).isEqualTo(429);
            assertThat(post(uri, "/api/v1/sign-in/codes", "192.0.2.2")).isEqualTo(422);
        }
    }

    private static Map<String, String> outside(DatabaseConnection database, Path keys) {
        return Map.of(
                "PASSERELLE_DATABASE_URL",
                PackagedProcess.url(database),
                "PASSERELLE_KEYS_DIR",
                keys.toString(),
                "PASSERELLE_TWILIO_API_SECRET",
                "made-up",
                "PASSERELLE_TRUSTED_PROXIES",
                "127.0.0.1",
                "PASSERELLE_LIMITS_ADDRESS_CODES_PER_MINUTE",
                "1");
    }

    /** As a proxy would on behalf of an address; no code is sent, since the contact is none. */
    private int post(URI uri, String path, String forwardedFor) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", forwardedFor)
                .POST(HttpRequest.BodyPublishers.ofString("{\"contact\":\"nobody\"}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private int status(URI uri) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri.resolve("/q/health/ready")).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
