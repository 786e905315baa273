/** Who may call what: every route, as every role, with ids of their own, of others and of nobody. */
@NullMarked
package org.passerelle.routes;

import org.jspecify.annotations.NullMarked;
