/**
 * Draws pictures and pages anew, in a process of its own without keys, network addresses or much memory: whatever a file does
 * to a decoder, it does it there.
 */
@NullMarked
package org.passerelle.evidence.inspection.drawing;

import org.jspecify.annotations.NullMarked;
