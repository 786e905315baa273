/** Clocks that run only while a person can act, counted in days of the people who apply. */
@Pure
@NullMarked
package org.passerelle.notifications.deadline;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
