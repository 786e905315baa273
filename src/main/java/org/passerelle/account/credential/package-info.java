/** Deciding about the credentials of staff: who may try, which time step a code is of, how long a session lives. */
@NullMarked
@Pure
package org.passerelle.account.credential;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
