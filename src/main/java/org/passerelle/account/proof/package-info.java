/** Deciding whether somebody is who they were: PINs, recovery codes, what limits a session, and who may stop a way back. */
@NullMarked
@Pure
package org.passerelle.account.proof;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
