/** What a grant gives and how long: rules only. */
@Pure
@NullMarked
package org.passerelle.assistance.consent;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
