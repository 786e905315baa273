package org.passerelle.privacy;

import org.passerelle.privacy.chain.Fault;

/** What came of checking the audit trail. */
sealed interface AuditVerdict {

    /**
     * Everything fits.
     *
     * @param latest how the latest checkpoint is called, so that one of long ago catches the eye
     */
    record Sound(long sealed, long erased, long waiting, int checkpoints, String latest) implements AuditVerdict {}

    /** The first that does not. */
    record Broken(Fault fault) implements AuditVerdict {}
}
