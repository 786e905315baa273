/** The work of staff: the list of tasks, who has taken which, and what was decided. */
@NullMarked
package org.passerelle.casework;

import org.jspecify.annotations.NullMarked;
