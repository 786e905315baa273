/** The case itself: who owns it, where it stands, how it moved, and who may see or touch it. */
@NullMarked
package org.passerelle.cases;

import org.jspecify.annotations.NullMarked;
