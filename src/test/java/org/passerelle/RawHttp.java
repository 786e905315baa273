package org.passerelle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The smallest HTTP/1.1 client there is: it counts every byte on the wire. */
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 25_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");
    private static final Pattern CHUNKED = Pattern.compile("(?i)\r\ntransfer-encoding: *chunked\r\n");

    private final Socket socket;

    public RawHttp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Head and body as they came, and how many bytes both directions took. */
    public record Exchange(String head, byte[] body, int sent, int received) {
        public int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        public int bytes() {
            return sent + received;
        }
    }

    public Exchange exchange(String head, byte[] body) throws IOException {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        socket.getOutputStream().write(start);
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return read(start.length + body.length);
    }

    private Exchange read(int sent) throws IOException {
        InputStream in = socket.getInputStream();
        String head = until(in, "\r\n\r\n");
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            byte[] body = in.readNBytes(Integer.parseInt(length.group(1)));
            return new Exchange(head, body, sent, head.length() + body.length);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int received = head.length();
        for (int size = CHUNKED.matcher(head).find() ? -1 : 0; size != 0; ) {
            String line = until(in, "\r\n");
            size = Integer.parseInt(line.strip(), 16);
            body.write(in.readNBytes(size));
            in.readNBytes(2);
            received += line.length() + size + 2;
        }
        return new Exchange(head, body.toByteArray(), sent, received);
    }

    private static String until(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < end.length()
                || !text.substring(text.length() - end.length()).equals(end)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The server closed the connection after: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
