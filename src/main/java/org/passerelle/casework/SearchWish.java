package org.passerelle.casework;

import java.util.Optional;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.casework.names.Asked;

/**
 * What a member of staff looks for: a number decides alone; else name and birth date together.
 *
 * @param reason why they look at cases of other teams; empty for who looks at their own
 */
record SearchWish(Optional<CaseReference> reference, Asked asked, Optional<String> reason) {}
