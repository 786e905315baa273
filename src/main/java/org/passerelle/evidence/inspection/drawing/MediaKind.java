package org.passerelle.evidence.inspection.drawing;

/** What people may send. */
public enum MediaKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf");

    private final String mediaType;

    MediaKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As registered with IANA. */
    public String mediaType() {
        return mediaType;
    }
}
