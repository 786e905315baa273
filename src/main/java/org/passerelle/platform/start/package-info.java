/** Starting the product: which database, the data folder and its lock, the embedded PostgreSQL, migrations. */
@NullMarked
package org.passerelle.platform.start;

import org.jspecify.annotations.NullMarked;
