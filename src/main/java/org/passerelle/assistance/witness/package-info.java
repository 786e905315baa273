/** What partners testify: whom they met and when, and whom they know: rules only. */
@Pure
@NullMarked
package org.passerelle.assistance.witness;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
