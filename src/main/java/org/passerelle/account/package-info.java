/** Accounts: sign-in by one-time code, contacts, PINs, sessions that can be ended from afar, ways back, and sign-in of staff. */
@NullMarked
package org.passerelle.account;

import org.jspecify.annotations.NullMarked;
