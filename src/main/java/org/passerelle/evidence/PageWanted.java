package org.passerelle.evidence;

import java.util.UUID;
import org.passerelle.evidence.inspection.drawing.CopySize;

/** A page that somebody asks for. */
public record PageWanted(UUID piece, UUID file, int page, CopySize size) {}
