package org.passerelle.drafts.sync;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who saves, when, and whether the answers are still open: after submission, and while a withdrawn draft can be
 * undone, changes are kept as corrections. So is every change of somebody {@code blind}, who may add to the answers and
 * learn nothing of them. {@code ids} names new alternatives.
 */
public record Situation(UUID device, Author author, boolean open, boolean blind, Instant now, Supplier<UUID> ids) {

    /** Of somebody who may read the answers. */
    public Situation(UUID device, Author author, boolean open, Instant now, Supplier<UUID> ids) {
        this(device, author, open, false, now, ids);
    }
}
