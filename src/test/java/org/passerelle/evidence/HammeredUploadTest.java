package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;

/** Several devices send one file at the same time, with cuts; whatever comes first, it arrives as it was. */
@QuarkusTest
class HammeredUploadTest {

    private static final Logger LOG = Logger.getLogger(HammeredUploadTest.class);
    private static final int LENGTH = 1_500_000;
    private static final int MOST = 200_000;
    private static final int DEVICES = 3;
    private static final Set<Integer> EXPECTED = Set.of(204, 409, 423);

    private final long seed = new Random().nextLong();
    private final byte[] whole = TestingUpload.bytes(seed, LENGTH);

    @Test
    void bytesOfSeveralDevicesNeverMix() throws Exception {
        LOG.infof("seed %d", seed);
        SignedIn person = Phone.fresh().signsIn();
        TestingPiece piece = TestingPiece.of(TestingPeople.applicationOf(person));
        TestingUpload upload = TestingUpload.begun(person, piece, LENGTH);
        List<Future<Void>> devices = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(DEVICES)) {
            for (int device = 0; device < DEVICES; device++) {
                Random random = new Random(seed + device);
                Callable<Void> sending = () -> send(upload, random);
                devices.add(threads.submit(sending));
            }
        }
        for (Future<Void> device : devices) {
            device.get();
        }
        assertThat(TestingPiece.opened(upload.id())).as("seed %d", seed).isEqualTo(whole);
    }

    private Void send(TestingUpload upload, Random random) throws IOException {
        for (int offset = (int) upload.offset(); offset < LENGTH; offset = (int) upload.offset()) {
            int end = Math.min(LENGTH, offset + 1 + random.nextInt(MOST));
            byte[] bytes = UploadHttpTest.part(whole, offset, end);
            switch (random.nextInt(4)) {
                case 0 -> cut(upload, offset, bytes);
                case 1 -> check(upload.sends(offset, bytes, TestingUpload.checksum("sha1", "SHA-1", bytes)));
                default -> check(upload.sends(offset, bytes));
            }
        }
        return null;
    }

    private static void check(Response reply) {
        assertThat(EXPECTED).as(reply.asString()).contains(reply.statusCode());
    }

    /** Says that more follows, and goes away. */
    private void cut(TestingUpload upload, int offset, byte[] bytes) throws IOException {
        try (CutPhone phone = new CutPhone(upload, offset, (long) LENGTH - offset)) {
            phone.sends(bytes);
        }
    }
}
