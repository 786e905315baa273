/** Data protection: why each stored field exists, field encryption, and keyed hashes to find encrypted values by. */
@NullMarked
package org.passerelle.privacy;

import org.jspecify.annotations.NullMarked;
