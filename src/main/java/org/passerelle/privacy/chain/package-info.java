/** The exact bytes of the audit trail: what the hash of a detail and the link of an entry cover, and how both are checked. */
@Pure
@NullMarked
package org.passerelle.privacy.chain;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
