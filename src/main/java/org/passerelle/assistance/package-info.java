/** Helping applicants with their consent: grants, assisted sign-up, check-in days. */
@NullMarked
package org.passerelle.assistance;

import org.jspecify.annotations.NullMarked;
