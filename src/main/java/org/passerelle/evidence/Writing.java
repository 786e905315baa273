package org.passerelle.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.passerelle.evidence.FileSegments.Segment;
import org.passerelle.evidence.store.SealedBlobs;
import org.passerelle.evidence.store.StoreAwayException;
import org.passerelle.evidence.store.StoreFullException;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.Waiting;
import org.passerelle.platform.http.FailureTrace;

/**
 * One request that writes: it collects bytes into segments, puts each into the store, and then makes it part of the file.
 * With a checksum all of them become part of it at once, at the end.
 */
final class Writing {

    /** Small enough that a kill costs a phone on a bad network seconds, large enough that a photo is a few objects. */
    static final int SEGMENT = 256 * 1024;

    /** On a network so slow that this is no segment yet, what came is kept all the same. */
    private static final Duration LONGEST_UNKEPT = Duration.ofSeconds(10);

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(Writing.class);

    private final Tools tools;
    private final UploadTurn turn;
    private final byte[] key;
    private final SentBytes sent;
    private final byte[] buffer = new byte[SEGMENT];
    private final List<Segment> pending = new ArrayList<>();
    private int filled;
    private long kept;
    private String blob;
    private Instant seenAt;
    private Instant keptAt;
    private boolean over;

    Writing(Tools tools, UploadTurn turn, byte[] key, SentBytes sent, String blob) {
        this.tools = tools;
        this.turn = turn;
        this.key = key;
        this.sent = sent;
        this.blob = blob;
        this.kept = turn.upload().received();
        this.seenAt = tools.turns().now();
        this.keptAt = seenAt;
    }

    record Tools(Waiting waiting, TurnDesk turns, SealedBlobs blobs) {}

    /** A name that was never used, and that tells whose it is. */
    static String newName(UUID file) {
        return file + "/" + Ids.next();
    }

    UploadOutcome run() {
        try {
            return sent.longerThan(left()) ? new UploadOutcome.TooLong() : toTheEnd();
        } catch (StoreFullException failure) {
            LOG.errorf("The store of files has no room: %s", FailureTrace.summary(failure));
            return new UploadOutcome.StorageFull();
        } catch (StoreAwayException failure) {
            LOG.errorf("The store of files is away: %s", FailureTrace.summary(failure));
            return new UploadOutcome.StorageAway();
        } finally {
            release();
        }
    }

    private UploadOutcome toTheEnd() {
        for (int count = read(); count > 0; count = read()) {
            if (left() > 0 && !stillOurs()) {
                return lost();
            }
        }
        if (left() == 0 && sent.goOn()) {
            return new UploadOutcome.TooLong();
        }
        if (!sent.intact()) {
            return sent.cut() ? stands() : new UploadOutcome.ChecksumWrong();
        }
        if (filled > 0) {
            store();
        }
        return pending.isEmpty() || keep(true) ? stands() : lost();
    }

    private int read() {
        int most = (int) Math.min(SEGMENT - filled, left());
        int count = most == 0 ? 0 : sent.read(buffer, filled, most);
        filled += count;
        return count;
    }

    /** How much of the file has not arrived. */
    private long left() {
        return turn.upload().length() - arrived();
    }

    private long arrived() {
        return stored() + filled;
    }

    private long stored() {
        return pending.isEmpty()
                ? kept
                : pending.getLast().start() + pending.getLast().length();
    }

    /** Keeps a segment that is full or old, or shows a sign of life; false where another request has the turn. */
    private boolean stillOurs() {
        Instant now = tools.turns().now();
        if (filled == SEGMENT || now.isAfter(keptAt.plus(LONGEST_UNKEPT))) {
            store();
            keptAt = now;
            seenAt = now;
            return sent.checked() ? goOnUnder(newName(turn.upload().id())) : keep(false);
        }
        if (now.isAfter(seenAt.plus(SIGN_OF_LIFE))) {
            seenAt = now;
            return tools.waiting().until(() -> tools.turns().alive(turn, null));
        }
        return true;
    }

    private void store() {
        tools.waiting().until(() -> tools.blobs().put(key, blob, buffer, filled));
        pending.add(new Segment(stored(), filled, blob));
        filled = 0;
    }

    private boolean goOnUnder(String next) {
        blob = next;
        return tools.waiting().until(() -> tools.turns().alive(turn, next));
    }

    private boolean keep(boolean last) {
        String next = last ? null : newName(turn.upload().id());
        TurnDesk.Arrived arrived = new TurnDesk.Arrived(kept, List.copyOf(pending), next);
        boolean ours = tools.waiting().until(() -> tools.turns().keep(turn, arrived));
        if (ours) {
            kept = stored();
            pending.clear();
            over = last;
            blob = next == null ? blob : next;
        }
        return ours;
    }

    private UploadOutcome stands() {
        return new UploadOutcome.Stands(turn.upload().at(kept));
    }

    private UploadOutcome lost() {
        return tools.waiting().until(() -> tools.turns().lost(turn));
    }

    /** Where the database is away, the turn passes on by its silence and the names are swept by their age. */
    private void release() {
        if (over) {
            return;
        }
        List<String> unused = new ArrayList<>(List.of(blob));
        pending.stream().map(Segment::blob).forEach(unused::add);
        try {
            tools.waiting().until(() -> tools.turns().release(turn, unused));
        } catch (RuntimeException failure) {
            LOG.warnf("A turn could not be given back: %s", FailureTrace.summary(failure));
        }
    }
}
