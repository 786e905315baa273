package org.passerelle.cases;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;

/** A case has moved; {@code view} shows it after the move, {@code move} is the row of the table that was used. */
public record CaseMoved(UUID moveId, CaseView view, CaseState from, Move move, Mover by, Reason reason, Instant at) {}
