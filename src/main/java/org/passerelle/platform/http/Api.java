package org.passerelle.platform.http;

/** Where the API lives. */
public final class Api {

    /** The base path of version 1. */
    public static final String V1 = "/api/v1";

    private Api() {}
}
