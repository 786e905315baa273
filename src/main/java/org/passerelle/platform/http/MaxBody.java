package org.passerelle.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The largest body, in bytes, that a request of this type may have; without it {@link #USUAL}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxBody {

    /** Enough for every request but the answers of a week. */
    int USUAL = 16 * 1024;

    /** 6 MB, the largest that any request but the bytes of a file may have. */
    int MOST = 6_000_000;

    int value();
}
