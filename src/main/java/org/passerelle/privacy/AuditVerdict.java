package org.passerelle.privacy;

import org.passerelle.privacy.chain.Fault;

/** What came of checking the audit trail. */
sealed interface AuditVerdict {

    /** Everything fits. */
    record Sound(long sealed, long erased, long waiting, int checkpoints) implements AuditVerdict {}

    /** The first that does not. */
    record Broken(Fault fault) implements AuditVerdict {}
}
