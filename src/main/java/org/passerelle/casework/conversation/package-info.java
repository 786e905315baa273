/** Deciding how a conversation stands, when an urgent one rings, and whom. */
@NullMarked
@Pure
package org.passerelle.casework.conversation;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
