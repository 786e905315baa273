/** How a draft ends: when its owner is reminded, and when it may be erased. */
@Pure
@NullMarked
package org.passerelle.drafts.life;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
