package org.passerelle.platform.clock;

import java.util.concurrent.atomic.AtomicReference;

/**
 * How far the clock is ahead, in microseconds, as this node knows it. It goes back only when the database was read to
 * say so, and not by a reading from before an advance of this node.
 */
final class Shift {

    private record State(long micros, long advances) {}

    private final AtomicReference<State> state = new AtomicReference<>(new State(0, 0));

    long micros() {
        return state.get().micros();
    }

    /** To be asked for before a reading, and given back with it. */
    long advances() {
        return state.get().advances();
    }

    /** Takes what was read, unless this node has advanced since the reading began. */
    void read(long advancesBefore, long micros) {
        state.updateAndGet(now -> now.advances() == advancesBefore ? new State(micros, advancesBefore) : now);
    }

    /** Takes what an advance came to; of two at once the one that is further ahead holds. */
    void advanced(long micros) {
        state.updateAndGet(now -> new State(Math.max(now.micros(), micros), now.advances() + 1));
    }
}
