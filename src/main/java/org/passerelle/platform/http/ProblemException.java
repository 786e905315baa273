package org.passerelle.platform.http;

/** Input that cannot even be read; for expected outcomes use cases return values instead. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    public ProblemException(ProblemType type) {
        super(type.code(), null, false, false);
        this.type = type;
    }

    /** What is wrong. */
    public ProblemType type() {
        return type;
    }
}
