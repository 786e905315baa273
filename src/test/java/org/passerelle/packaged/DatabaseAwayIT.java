package org.passerelle.packaged;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.passerelle.TestingDatabase;
import org.passerelle.TestingFolder;
import org.passerelle.packaged.PackagedClient.Answer;

/** The database stops and starts again while people save; one story, told in {@link #story()}, is looked at from all sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayIT {

    private static final int APPLICANTS = 4;
    private static final int SAVES = 40;
    private static final int REFUSALS = 20;
    private static final int PATIENCE_SECONDS = 120;

    private final List<SavingPhone> phones = new ArrayList<>();
    private final ConcurrentLinkedQueue<Answer> refused = new ConcurrentLinkedQueue<>();
    private final ToldLog log = new ToldLog();
    private volatile boolean enough;
    private TestingDatabase database;
    private PackagedProcess server;
    private PackagedClient client;

    @BeforeAll
    void story() throws Exception {
        database = TestingDatabase.start();
        server = PackagedProcess.outside(TestingFolder.create(), database.connection());
        client = PackagedClient.of(server);
        log.tell(client);
        for (int i = 0; i < APPLICANTS; i++) {
            String token = client.signIn("+3363998110" + i);
            phones.add(new SavingPhone(token, client.openApplication(token), "journey.currentTown"));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (SavingPhone phone : phones) {
                Callable<Void> saving = () -> save(phone);
                running.add(threads.submit(saving));
            }
            takeTheDatabaseAway();
            for (Future<Void> one : running) {
                one.get(PATIENCE_SECONDS, SECONDS);
            }
        } finally {
            enough = true;
        }
    }

    @AfterAll
    void end() throws IOException {
        try (TestingDatabase _ = database) {
            server.close();
        }
    }

    @Test
    void meanwhileEveryReplySaysThatTheDatabaseIsAwayAndWhenToComeBack() {
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
            assertThat(answer.json().get("code").textValue()).isEqualTo("database_unavailable");
        });
    }

    @Test
    void noAcknowledgedAnswerIsLostAndNoRevisionSkipped() throws Exception {
        for (SavingPhone phone : phones) {
            var pulled = client.pull(phone.application(), phone.token());
            assertThat(phone.isKeptIn(pulled)).isTrue();
            assertThat(phone.acknowledged().stream().map(SavingPhone.Acknowledged::revision))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, pulled.get("revision").longValue())
                                    .boxed()
                                    .toList());
        }
    }

    @Test
    void theLogSaysItInLinesThatCarryTheRequest() {
        assertThat(ToldLog.lines(server.log()))
                .filteredOn(line -> line.get("message").textValue().startsWith("The database is away"))
                .filteredOn(line -> line.get("loggerName").textValue().endsWith("FailureProblems"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("mdc").path("requestId").textValue())
                        .isNotEmpty());
        assertThat(server.output()).doesNotContain("Unexpected failure");
    }

    @Test
    void everyLineOfTheLogIsJsonAndNoneSaysWhoSaidWhat() {
        assertThat(ToldLog.lines(server.log())).isNotEmpty().noneSatisfy(line -> assertThat(log.told(line))
                .as(line.toString())
                .isTrue());
        assertThat(server.errors()).noneMatch(log::told);
    }

    private void takeTheDatabaseAway() throws IOException, InterruptedException {
        until(() -> acknowledged() >= SAVES);
        database.stopAtOnce();
        until(() -> refused.size() >= REFUSALS);
        assertThat(ready()).isEqualTo(503);
        database.startAgain();
        until(() -> ready() == 200);
        long before = acknowledged();
        until(() -> acknowledged() >= before + SAVES);
        enough = true;
    }

    private Void save(SavingPhone phone) throws IOException, InterruptedException {
        while (!enough) {
            Answer answer = phone.save(client);
            if (answer.status() != 200) {
                refused.add(answer);
            }
        }
        return null;
    }

    private long acknowledged() {
        return phones.stream().mapToLong(phone -> phone.acknowledged().size()).sum();
    }

    private int ready() {
        try {
            return client.get("/q/health/ready").status();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new AssertionError(failure);
        }
    }

    private static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(SECONDS.toNanos(PATIENCE_SECONDS));
            Thread.onSpinWait();
        }
    }
}
