package org.passerelle.evidence.inspection.drawing;

/** One page in one size, as a JPEG without anything but pixels. */
public record Copy(int page, CopySize size, int width, int height, byte[] jpeg) {}
