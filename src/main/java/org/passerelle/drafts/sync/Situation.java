package org.passerelle.drafts.sync;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who saves, when, and whether the answers are still open: after submission, and while a withdrawn draft can be
 * undone, changes are kept as corrections. {@code ids} names new alternatives.
 */
public record Situation(UUID device, Author author, boolean open, Instant now, Supplier<UUID> ids) {}
