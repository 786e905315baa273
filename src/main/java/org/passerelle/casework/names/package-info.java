/** Finding a name however and in whatever script it was written: words, how they sound, and how alike two names are. */
@NullMarked
@Pure
package org.passerelle.casework.names;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
