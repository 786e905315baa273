package org.passerelle.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a failure where it grows beyond its limit, so that no more of it is kept than is read. */
final class BoundedBody extends FilterInputStream {

    private long left;
    private boolean exceeded;

    BoundedBody(InputStream body, long most) {
        super(body);
        this.left = most;
    }

    boolean exceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            exceeded = true;
            throw new IOException("The body is over its limit");
        }
    }
}
