package org.passerelle.drafts;

import java.util.UUID;

/** That somebody says they are a child and alone: what they said, sealed and in Base64, for a row about to be written. */
record DraftSignal(UUID id, String stated) {}
