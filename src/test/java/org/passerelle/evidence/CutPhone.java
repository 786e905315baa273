package org.passerelle.evidence;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** A phone that sends some bytes of what it announced, and then keeps still or loses the network. */
final class CutPhone implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    /** Begins to send to an upload; {@code announced} is the length of the whole body, or null for chunks. */
    CutPhone(TestingUpload upload, long offset, Long announced, String... headers) throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        String length = announced == null ? "Transfer-Encoding: chunked" : "Content-Length: " + announced;
        String further = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        write(("PATCH " + upload.address() + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\n" + further
                        + "Authorization: Bearer " + upload.who().accessToken() + "\r\nUpload-Offset: " + offset
                        + "\r\nContent-Type: application/offset+octet-stream\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    CutPhone sends(byte[] bytes) throws IOException {
        write(bytes);
        return this;
    }

    CutPhone sendsChunk(byte[] bytes) throws IOException {
        write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        write(bytes);
        write("\r\n".getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** What it is answered. */
    int status() throws IOException {
        Scanner reply = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII);
        return Integer.parseInt(reply.nextLine().split(" ")[1]);
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Loses the network: the server is told nothing but that the connection is gone. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
