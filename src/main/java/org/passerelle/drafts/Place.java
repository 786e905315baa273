package org.passerelle.drafts;

import java.time.ZoneId;

/** Where the people are who apply. */
final class Place {

    /** Decides what day it is for them. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Place() {}
}
