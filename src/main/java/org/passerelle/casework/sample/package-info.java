/** Choosing which grants a second officer looks at. */
@NullMarked
@Pure
package org.passerelle.casework.sample;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
