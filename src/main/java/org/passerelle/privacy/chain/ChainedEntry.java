package org.passerelle.privacy.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of an entry is linked: when, what, a pseudonym of whose file, and the hash of its detail. */
public record ChainedEntry(UUID id, Instant at, String action, byte @Nullable [] subject, byte[] detailHash) {}
