/** HTTP conventions: problems, strict JSON, pages, entity tags, idempotency keys, request ids and headers. */
@NullMarked
package org.passerelle.platform.http;

import org.jspecify.annotations.NullMarked;
