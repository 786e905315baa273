package org.passerelle.platform.security;

/** Why a token does not open anything; carried as message through the layers that only know exceptions. */
final class TokenProblem {

    static final String EXPIRED = "token_expired";
    static final String INVALID = "token_invalid";
    static final String SESSION_ENDED = "session_ended";
    static final String NOT_REGISTERED = "not_registered";

    private TokenProblem() {}
}
