package org.passerelle.notifications.email;

import org.passerelle.platform.Languages;

/** A line around the text of a message, and the language it turned out to be in. */
public record Line(String language, String text) {

    /** As the attribute {@code dir} wants it. */
    public String direction() {
        return Languages.direction(language);
    }
}
