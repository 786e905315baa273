/** Partner organisations and their members: approval, suspension, who belongs to them. */
@NullMarked
package org.passerelle.partners;

import org.jspecify.annotations.NullMarked;
