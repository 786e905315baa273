/** The states of a case, the one table of its allowed moves, and its public reference. */
@Pure
@NullMarked
package org.passerelle.cases.status;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
