/** Demonstration mode: whether it is on, and the gate in front of its routes. */
@NullMarked
package org.passerelle.platform.demo;

import org.jspecify.annotations.NullMarked;
