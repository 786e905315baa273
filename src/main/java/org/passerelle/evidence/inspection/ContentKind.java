package org.passerelle.evidence.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.passerelle.evidence.inspection.drawing.MediaKind;
import org.passerelle.evidence.inspection.drawing.Unfit;

/** What a file is by its content, whatever its name and its sender say. */
public sealed interface ContentKind {

    /** One that is taken. */
    record Taken(MediaKind kind) implements ContentKind {}

    /** Another one. */
    record NotTaken(Unfit reason) implements ContentKind {}

    /** Looks at the content alone. */
    static ContentKind of(byte[] file) {
        return switch (detected(file)) {
            case "image/jpeg" -> new Taken(MediaKind.JPEG);
            case "image/png" -> new Taken(MediaKind.PNG);
            case "image/webp" -> new Taken(MediaKind.WEBP);
            case "application/pdf" -> new Taken(MediaKind.PDF);
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" -> new NotTaken(Unfit.HEIC);
            case String _ -> new NotTaken(Unfit.TYPE_NOT_TAKEN);
        };
    }

    private static String detected(byte[] file) {
        try {
            MediaType type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(file), new Metadata());
            return type.getBaseType().toString();
        } catch (IOException failure) {
            throw new UncheckedIOException("Bytes in memory were not read", failure);
        }
    }
}
