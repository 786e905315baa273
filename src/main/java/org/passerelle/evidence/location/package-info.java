/** What a place on a phone, a meeting or a letter says about being in France. */
@NullMarked
@Pure
package org.passerelle.evidence.location;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
