/** The injected clock, which demonstration mode can move forward on all nodes at once. */
@NullMarked
package org.passerelle.platform.clock;

import org.jspecify.annotations.NullMarked;
