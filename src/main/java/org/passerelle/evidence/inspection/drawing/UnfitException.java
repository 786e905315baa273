package org.passerelle.evidence.inspection.drawing;

/** Drawing ends here: the file cannot be shown. */
class UnfitException extends Exception {

    private final Unfit reason;

    UnfitException(Unfit reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    Unfit reason() {
        return reason;
    }
}
