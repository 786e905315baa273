package org.passerelle.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.Identity;

/**
 * What was read of a person's identity.
 *
 * @param types what they may still have: types of any country, of France and of their own
 * @param by until when the call is to be answered; null where no such clock runs
 */
public record GatheredIdentity(
        CaseView view,
        Identity identity,
        List<EvidenceType> types,
        @Nullable Instant by) {

    public GatheredIdentity {
        types = List.copyOf(types);
    }
}
