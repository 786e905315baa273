/** Form definitions, answers, saving, syncing between phones, and submission. */
@NullMarked
package org.passerelle.drafts;

import org.jspecify.annotations.NullMarked;
