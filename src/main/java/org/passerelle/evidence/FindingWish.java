package org.passerelle.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;

/**
 * What an officer wants to put down about somebody.
 *
 * @param kind the code of what they found
 * @param piece what it is about; null where it is about the person
 * @param words why, for colleagues
 */
public record FindingWish(
        CaseView view, String kind, @Nullable UUID piece, String words) {}
