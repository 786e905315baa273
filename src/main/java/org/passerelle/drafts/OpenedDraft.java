package org.passerelle.drafts;

import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.sync.DraftState;

/** A draft on the version that is offered now; {@code carry} is what has to be stored first, null where nothing has. */
record OpenedDraft(
        DraftHeader header, DraftState state, @Nullable CarryWrite carry) {}
