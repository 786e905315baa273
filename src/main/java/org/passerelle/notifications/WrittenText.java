package org.passerelle.notifications;

import java.util.Objects;
import org.passerelle.notifications.message.Review;

/** A text in one language's file, {@code reviewed} or {@code draft}. */
record WrittenText(String status, String text) {

    WrittenText {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("An empty text");
        }
        if (!Review.REVIEWED.code().equals(status) && !Review.DRAFT.code().equals(status)) {
            throw new IllegalArgumentException("A text is reviewed or draft");
        }
    }

    Review review() {
        return Review.REVIEWED.code().equals(status) ? Review.REVIEWED : Review.DRAFT;
    }
}
