package org.passerelle.casework;

import org.jspecify.annotations.Nullable;
import org.passerelle.casework.conversation.ConversationState;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/** Which conversations a list shows; null is for all. */
record ConversationFilter(
        @Nullable ConversationState state, @Nullable Boolean urgent) {

    /** Reads {@code ?state&urgent}; throws {@link ProblemException} for words that are not ours. */
    static ConversationFilter of(@Nullable String state, @Nullable String urgent) {
        return new ConversationFilter(
                state == null ? null : ConversationState.of(state).orElseThrow(ConversationFilter::malformed),
                urgent == null ? null : truth(urgent));
    }

    String stateWord() {
        return state == null ? "" : state.code();
    }

    String urgencyWord() {
        return urgent == null ? "" : urgent.toString();
    }

    private static boolean truth(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case String _ -> throw malformed();
        };
    }

    private static ProblemException malformed() {
        return new ProblemException(ProblemType.MALFORMED_REQUEST);
    }
}
