/** What a message is: its text, its length on the network, the states it goes through and when it is tried again. */
@NullMarked
@Pure
package org.passerelle.notifications.message;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
