/** Work that only a person can do: how features ask for it, and how they hear what was decided. */
@NullMarked
package org.passerelle.platform.tasks;

import org.jspecify.annotations.NullMarked;
