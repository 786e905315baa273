/** Work that runs by itself: a list of jobs, each run by a timer and, in a demonstration, on request. */
@NullMarked
package org.passerelle.platform.jobs;

import org.jspecify.annotations.NullMarked;
