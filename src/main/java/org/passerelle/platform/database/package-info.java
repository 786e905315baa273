/** What the database's faults look like from here. */
@NullMarked
package org.passerelle.platform.database;

import org.jspecify.annotations.NullMarked;
