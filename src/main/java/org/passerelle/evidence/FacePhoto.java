package org.passerelle.evidence;

/** The photo of a face that the person takes in the portal, or a partner with them. */
final class FacePhoto {

    /** The code of its type. */
    static final String TYPE = "SELFIE_LIVE";

    private FacePhoto() {}
}
