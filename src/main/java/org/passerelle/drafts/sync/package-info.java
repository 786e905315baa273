/** How changes from several devices meet what is stored: the five rules of saving, and what a device has yet to see. */
@NullMarked
@Pure
package org.passerelle.drafts.sync;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
