/**
 * Who signs in: applicants by one-time code, with contacts and sessions that can be ended from afar; staff by invitation,
 * password and authenticator.
 */
@NullMarked
package org.passerelle.account;

import org.jspecify.annotations.NullMarked;
