package org.passerelle.notifications;

/** What a channel says about a message handed to it. */
sealed interface SendResult {

    /** Taken; a receipt may follow. */
    record Accepted() implements SendResult {}

    /** Not taken now, worth another try. */
    record Trouble() implements SendResult {}

    /** Never to be taken. */
    record Refused() implements SendResult {}
}
