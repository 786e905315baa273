/** What is done to a file before anybody sees it: scanned, named by its content, and drawn anew; it blocks its thread. */
@NullMarked
package org.passerelle.evidence.inspection;

import org.jspecify.annotations.NullMarked;
