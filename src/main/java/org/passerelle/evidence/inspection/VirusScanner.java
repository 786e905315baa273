package org.passerelle.evidence.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks clamd over TCP with its command {@code INSTREAM}; whatever is not a clear answer is none. */
@ApplicationScoped
public class VirusScanner {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;
    private static final Pattern FOUND = Pattern.compile("stream: (\\S{1,200}) FOUND");

    private final @Nullable InetSocketAddress address;
    private final int patience;

    VirusScanner(
            @ConfigProperty(name = "passerelle.clamd") Optional<String> address,
            @ConfigProperty(name = "passerelle.clamd-timeout") Duration patience) {
        this.address = address.map(VirusScanner::parse).orElse(null);
        this.patience = Math.toIntExact(patience.toMillis());
    }

    private static InetSocketAddress parse(String text) {
        URI uri = URI.create("clamd://" + text);
        if (uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException("PASSERELLE_CLAMD is host:port");
        }
        return InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort());
    }

    /** Blocks until there is an answer or no patience left. */
    public Scanned scan(byte[] file) {
        if (address == null) {
            return new Scanned.NotConfigured();
        }
        try (Socket socket = new Socket();
                Deadline _ = Deadline.of(socket, patience)) {
            socket.setSoTimeout(patience);
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), patience);
            send(new DataOutputStream(socket.getOutputStream()), file);
            return understood(answer(socket.getInputStream()));
        } catch (IOException failure) {
            return new Scanned.Unavailable(failure.getClass().getSimpleName());
        }
    }

    private static void send(DataOutputStream out, byte[] file) throws IOException {
        out.write(COMMAND);
        for (int at = 0; at < file.length; at += CHUNK_BYTES) {
            int length = Math.min(CHUNK_BYTES, file.length - at);
            out.writeInt(length);
            out.write(file, at, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_ANSWER);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Scanned understood(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Scanned.Found(found.group(1));
        }
        return answer.equals("stream: OK") ? new Scanned.Clean() : new Scanned.Unavailable("an unclear answer");
    }
}
