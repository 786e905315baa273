/** Messages to people: the outbox, the channels that carry them, their texts, and what phones send back. */
@NullMarked
package org.passerelle.notifications;

import org.jspecify.annotations.NullMarked;
