/** Where files lie: encrypted segments in a folder or in a store that speaks S3. */
@NullMarked
package org.passerelle.evidence.store;

import org.jspecify.annotations.NullMarked;
