/** When what somebody says of their age and family must reach a person without delay. */
@NullMarked
@Pure
package org.passerelle.drafts.safety;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
