/** The headers of tus 1.0, the protocol of uploads that can be resumed. */
@NullMarked
@Pure
package org.passerelle.evidence.tus;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
