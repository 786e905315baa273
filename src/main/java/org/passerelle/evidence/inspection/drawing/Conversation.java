package org.passerelle.evidence.inspection.drawing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** What passes between the two processes: the kind and the bytes of a file one way, what came of it the other way. */
final class Conversation {

    /** All copies of a file together, which the service holds in memory; twenty scanned pages weigh half of it. */
    static final int MOST_BYTES = 48_000_000;

    private static final int PAGES = 1;
    private static final int NOT_SHOWN = 2;
    private static final int WHOLE = 0x5041_5353;

    private Conversation() {}

    static void ask(OutputStream stream, MediaKind kind, byte[] file) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeByte(kind.ordinal());
        out.writeInt(file.length);
        out.write(file);
        out.flush();
    }

    /** The file that is asked about. */
    record Question(MediaKind kind, byte[] file) {}

    static Question hear(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        MediaKind kind = MediaKind.values()[in.readByte()];
        byte[] file = new byte[in.readInt()];
        in.readFully(file);
        return new Question(kind, file);
    }

    static void answer(OutputStream stream, Drawn drawn) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        switch (drawn) {
            case Drawn.Pages(List<Copy> copies) -> {
                out.writeByte(PAGES);
                out.writeInt(copies.size());
                for (Copy copy : copies) {
                    write(out, copy);
                }
            }
            case Drawn.NotShown(Unfit reason) -> {
                out.writeByte(NOT_SHOWN);
                out.writeByte(reason.ordinal());
            }
            case Drawn.Failed(String why) -> throw new IOException(why);
        }
        out.writeInt(WHOLE);
        out.flush();
    }

    static Drawn understand(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        Drawn drawn =
                switch (in.readByte()) {
                    case PAGES -> pages(in);
                    case NOT_SHOWN -> new Drawn.NotShown(Unfit.values()[in.readByte()]);
                    default -> throw new IOException("An answer that is none");
                };
        if (in.readInt() != WHOLE) {
            throw new IOException("An answer that was cut short");
        }
        return drawn;
    }

    private static void write(DataOutputStream out, Copy copy) throws IOException {
        out.writeInt(copy.page());
        out.writeByte(copy.size().ordinal());
        out.writeInt(copy.width());
        out.writeInt(copy.height());
        out.writeInt(copy.jpeg().length);
        out.write(copy.jpeg());
    }

    private static Drawn pages(DataInputStream in) throws IOException {
        List<Copy> copies = new ArrayList<>();
        int left = MOST_BYTES;
        for (int count = in.readInt(); count > 0; count--) {
            Copy copy = copy(in, left);
            left -= copy.jpeg().length;
            copies.add(copy);
        }
        return new Drawn.Pages(copies);
    }

    private static Copy copy(DataInputStream in, int left) throws IOException {
        int page = in.readInt();
        CopySize size = CopySize.values()[in.readByte()];
        int width = in.readInt();
        int height = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > left) {
            throw new IOException("More than a file may become");
        }
        byte[] jpeg = new byte[length];
        in.readFully(jpeg);
        return new Copy(page, size, width, height, jpeg);
    }
}
