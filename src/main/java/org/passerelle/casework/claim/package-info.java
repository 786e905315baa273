/** Deciding who may take a task, give it back and decide it. */
@NullMarked
@Pure
package org.passerelle.casework.claim;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
