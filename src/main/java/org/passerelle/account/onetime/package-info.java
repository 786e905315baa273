/** Deciding about one-time codes and one-time refresh tokens: who gets one, which one opens, which one ends a session. */
@NullMarked
@Pure
package org.passerelle.account.onetime;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
