package org.passerelle.notifications.message;

/** What hangs on a notice: decides in which texts it may be sent. */
public enum Weight {
    /** Nothing that cannot be read again later: a draft will do in a demonstration. */
    PLAIN,
    /** It decides, sets a deadline or seeks consent: only in a reviewed text, else with a line that asks to have it read. */
    WEIGHTY,
    /** It warns of danger: only in a reviewed text, and with nothing around it. */
    DANGER
}
