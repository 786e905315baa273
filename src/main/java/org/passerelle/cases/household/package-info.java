/** Families who apply together: the code that invites, who may join, leave and stay, and how a place is shared. */
@Pure
@NullMarked
package org.passerelle.cases.household;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
