package dev.apiwright.example.simulator;

import java.io.ByteArrayOutputStream;

/** A response that may not grow beyond what the service sends. */
final class BoundedBuffer extends ByteArrayOutputStream {
    private final int max;

    BoundedBuffer(int max) {
        this.max = max;
    }

    @Override
    public synchronized void write(int b) {
        refuseBeyond(1);
        super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        refuseBeyond(length);
        super.write(bytes, offset, length);
    }

    private void refuseBeyond(int more) {
        if (count + more > max) {
            throw new ServiceFailure(Code.RESPONSE_TOO_LARGE, "the response would be larger than " + max + " bytes");
        }
    }
}
