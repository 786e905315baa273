/** What every feature stands on: settings, clock, ids, HTTP conventions, tokens and actors. */
@NullMarked
package org.passerelle.platform;

import org.jspecify.annotations.NullMarked;
