package org.passerelle.casework;

import java.time.Instant;
import java.util.UUID;

/** A note in replies: who of us wrote it, and when. */
record CaseNoteBody(UUID id, UUID by, String body, Instant at) {}
