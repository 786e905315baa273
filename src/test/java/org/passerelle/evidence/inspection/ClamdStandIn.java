package org.passerelle.evidence.inspection;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks {@code INSTREAM} as clamd does; what it answers is decided by what is in the file. */
public final class ClamdStandIn implements AutoCloseable {

    /** While the file named behind it is there, the scanner is away. */
    private static final Pattern AWAY = Pattern.compile("SCANNER-AWAY-WHILE:([^|]+)\\|");

    private static final String NONSENSE = "SCANNER-TALKS-NONSENSE";
    private static final String SILENT = "SCANNER-IS-SILENT";

    private final ServerSocket server;

    private ClamdStandIn(ServerSocket server) {
        this.server = server;
    }

    public static ClamdStandIn start() throws IOException {
        ClamdStandIn standIn = new ClamdStandIn(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(standIn::serve);
        return standIn;
    }

    /** As in {@code PASSERELLE_CLAMD}. */
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** What makes it be away as long as that file is there; to be put behind the end of a picture. */
    public static byte[] awayWhile(Path file) {
        return ("SCANNER-AWAY-WHILE:" + file + "|").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] nonsense() {
        return NONSENSE.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] silence() {
        return SILENT.getBytes(StandardCharsets.UTF_8);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException failure) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }

    private static void answer(Socket caller) {
        try (caller) {
            DataInputStream in = new DataInputStream(caller.getInputStream());
            in.readNBytes("zINSTREAM\0".length());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                bytes.write(in.readNBytes(length));
            }
            say(caller, in, bytes.toString(StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            // Whoever asked has gone.
        }
    }

    private static void say(Socket caller, DataInputStream in, String content) throws IOException {
        Matcher away = AWAY.matcher(content);
        if (away.find() && Files.exists(Path.of(away.group(1)))) {
            return;
        }
        if (content.contains(SILENT)) {
            in.read();
            return;
        }
        String answer = content.contains(NONSENSE)
                ? "stream: OK but FOUND nothing"
                : Eicar.isIn(content) ? "stream: Eicar-Signature FOUND" : "stream: OK";
        caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
