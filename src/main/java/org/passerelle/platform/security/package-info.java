/** Who acts: access tokens, the keys that sign them, and the actor they stand for. */
@NullMarked
package org.passerelle.platform.security;

import org.jspecify.annotations.NullMarked;
