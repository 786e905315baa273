/** What it takes to say "I know this person", and what that is worth: rules only. */
@Pure
@NullMarked
package org.passerelle.evidence.vouch;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
