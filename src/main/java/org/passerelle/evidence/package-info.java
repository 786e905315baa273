/** Uploads and their inspection, identity without a passport, vouching, and presence in France without GPS. */
@NullMarked
package org.passerelle.evidence;

import org.jspecify.annotations.NullMarked;
