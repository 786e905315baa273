/** What a form asks, what counts as an answer, and what is still missing: decided without any framework. */
@NullMarked
@Pure
package org.passerelle.drafts.form;

import org.jspecify.annotations.NullMarked;
import org.passerelle.platform.Pure;
