/** What a text means that somebody sends us: a keyword of any language, or words that a person has to read. */
@NullMarked
@Pure
package org.passerelle.notifications.keyword;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
