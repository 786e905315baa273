package org.passerelle.privacy.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes of ADR 175, against hashes that were worked out by another program. */
class ChainTest {

    private static final UUID ENTRY = new UUID(0, 1);
    private static final Instant AT = Instant.EPOCH.plus(1_800_000_000_123_456L, ChronoUnit.MICROS);

    @Test
    void aDetailHasTheHashThatAnybodyWorksOut() {
        assertThat(hex(detail("Made-up reason é").hash()))
                .isEqualTo("445285f608d0155a4b0a873d8dad9befd3d9915ccf6ccb87e361c8849136e1cb");
    }

    @Test
    void soHaveTheLinks() {
        Chain one = Chain.START.next(first());
        assertThat(hex(one.hash())).isEqualTo("efd824b9bfdaf4688c22f324288f3430af2f1447e0fb9d5bbd6d03bd8d86ac6c");
        Chain two = one.next(
                new ChainedEntry(new UUID(0, 9), AT.plus(1, ChronoUnit.MICROS), "checkpoint_signed", null, filled(8)));
        assertThat(two.position()).isEqualTo(2);
        assertThat(hex(two.hash())).isEqualTo("e67903ba767755de011558b7e8c0a0114f552d76ebd863cf9d2c267532bcd465");
    }

    @Test
    void nothingAndAnEmptyFieldAreNotTheSame() {
        assertThat(detail(null).hash()).isNotEqualTo(detail("").hash());
    }

    @Test
    void aWalkStopsAtTheFirstEntryThatDoesNotFit() {
        Chain one = Chain.START.next(first());
        ChainWalk walk = new ChainWalk(List.of());
        assertThat(walk.take(found(2, one.hash()))).map(Fault::text).hasValue("position 1: missing");
        assertThat(walk.take(found(1, filled(1))))
                .map(Fault::text)
                .hasValue("position 1, entry " + ENTRY + ": changed");
        assertThat(walk.take(found(1, one.hash()))).isEmpty();
        assertThat(walk.chain().position()).isEqualTo(1);
    }

    @Test
    void aWalkKnowsWhatCheckpointsClaim() {
        Chain one = Chain.START.next(first());
        ChainWalk walk = new ChainWalk(List.of(
                new Claim("one", new Chain(0, filled(0))),
                new Claim("two", new Chain(1, filled(2))),
                new Claim("three", new Chain(5, filled(3)))));
        assertThat(walk.begin()).isEmpty();
        assertThat(walk.take(found(1, one.hash())))
                .map(Fault::text)
                .hasValue("two: another entry stood there when it was signed");
        assertThat(walk.end()).map(Fault::checkpoint).hasValue("three");
    }

    private static FoundEntry found(long position, byte[] link) {
        return new FoundEntry(position, first(), link, detail("Made-up reason é"), FoundEntry.Beside.DETAIL);
    }

    private static ChainedEntry first() {
        return new ChainedEntry(
                ENTRY, AT, "form_read", filled(7), detail("Made-up reason é").hash());
    }

    private static EntryDetail detail(String reason) {
        byte[] salt = new byte[16];
        for (byte place = 0; place < salt.length; place++) {
            salt[place] = place;
        }
        return new EntryDetail(
                ENTRY,
                salt,
                new UUID(0, 2),
                null,
                "helper",
                new UUID(0, 3),
                "helper lead",
                new UUID(0, 4),
                new UUID(0, 5),
                null,
                reason,
                null);
    }

    private static byte[] filled(int with) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
