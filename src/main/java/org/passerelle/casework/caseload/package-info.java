/** Whose turn it is with a case, who may have it, and when it is stuck: rules only. */
@Pure
@NullMarked
package org.passerelle.casework.caseload;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
