package org.passerelle.packaged;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingFolder;
import org.passerelle.packaged.PackagedClient.Answer;

/** The server is killed while phones save; after the next start every answer it had acknowledged is there. */
class KilledServerIT {

    private static final int APPLICANTS = 4;
    private static final int ACKNOWLEDGED_BEFORE = 200;
    private static final int PATIENCE_SECONDS = 120;
    private static final String NUMBER = "+3363998100%d";

    private final CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE);
    private final List<SavingPhone> phones = new ArrayList<>();

    @Test
    void everyAcknowledgedAnswerSurvivesTheKill() throws Exception {
        Path folder = TestingFolder.create();
        try (PackagedProcess first = PackagedProcess.demo(folder)) {
            PackagedClient client = PackagedClient.of(first);
            giveOutPhones(client);
            saveUntilKilled(first, client);

            try (PackagedProcess second = PackagedProcess.demo(folder)) {
                check(PackagedClient.of(second));
            }
        }
    }

    /** Everybody has a phone for one question; the first applicant has another for it, and a third for another. */
    private void giveOutPhones(PackagedClient client) throws IOException, InterruptedException {
        for (int i = 0; i < APPLICANTS; i++) {
            String token = client.signIn(NUMBER.formatted(i));
            phones.add(new SavingPhone(token, client.openApplication(token), "journey.currentTown"));
        }
        SavingPhone first = phones.getFirst();
        phones.add(new SavingPhone(first.token(), first.application(), "journey.currentTown"));
        phones.add(new SavingPhone(first.token(), first.application(), "need.urgent"));
    }

    private void saveUntilKilled(PackagedProcess server, PackagedClient client) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (SavingPhone phone : phones) {
                Callable<Void> saving = () -> saveUntilCutOff(phone, client);
                running.add(threads.submit(saving));
            }
            assertThat(enough.await(PATIENCE_SECONDS, SECONDS)).isTrue();
            server.killHard();
            for (Future<Void> one : running) {
                one.get(PATIENCE_SECONDS, SECONDS);
            }
        }
    }

    private Void saveUntilCutOff(SavingPhone phone, PackagedClient client) throws InterruptedException {
        try {
            while (true) {
                Answer answer = phone.save(client);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                enough.countDown();
            }
        } catch (HttpTimeoutException forgotten) {
            throw new AssertionError(forgotten);
        } catch (IOException _) {
            // The server is gone: this phone's last change was not acknowledged.
            return null;
        }
    }

    private void check(PackagedClient client) throws IOException, InterruptedException {
        for (SavingPhone phone : phones) {
            assertThat(phone.acknowledged()).isNotEmpty();
            assertThat(phone.isKeptIn(client.pull(phone.application(), phone.token())))
                    .isTrue();
        }
        for (SavingPhone phone : phones) {
            assertThat(phone.save(client).status()).isEqualTo(200);
            assertThat(phone.isKeptIn(client.pull(phone.application(), phone.token())))
                    .isTrue();
        }
        String anew = client.signIn(NUMBER.formatted(0));
        assertThat(client.openApplication(anew)).isEqualTo(phones.getFirst().application());
        for (SavingPhone phone : phones) {
            long last = client.pull(phone.application(), phone.token())
                    .get("revision")
                    .longValue();
            assertThat(revisions(phone.application()))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList());
        }
    }

    /** Every change took exactly one revision, also the one that was sent twice because nobody heard of it. */
    private List<Long> revisions(String application) {
        return phones.stream()
                .filter(phone -> phone.application().equals(application))
                .flatMap(phone -> phone.acknowledged().stream())
                .peek(change -> assertThat(change.outcome()).isIn("saved", "conflict"))
                .map(SavingPhone.Acknowledged::revision)
                .sorted()
                .toList();
    }
}
