package org.passerelle.drafts;

import java.time.Instant;

/** The receipt of a submission; the same for every repetition. */
record Receipt(String reference, Instant submittedAt, int version, String language, String sha256, String state) {}
