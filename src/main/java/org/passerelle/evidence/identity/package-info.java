/** What papers and people prove together: types of evidence, profiles of identity, and what would help most. */
@NullMarked
@Pure
package org.passerelle.evidence.identity;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
