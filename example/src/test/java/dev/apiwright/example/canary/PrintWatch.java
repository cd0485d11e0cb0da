package dev.apiwright.example.canary;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Looks at what is printed, line by line, and hands it on. */
final class PrintWatch implements AutoCloseable {
    private static final int LONGEST = 1 << 16;

    private final Findings findings;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    PrintWatch(Findings findings) {
        this.findings = findings;
        System.setOut(new PrintStream(new Lines("standard output", out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Lines("standard error", err), true, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        System.out.flush();
        System.err.flush();
        System.setOut(out);
        System.setErr(err);
    }

    private final class Lines extends FilterOutputStream {
        private final String place;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(String place, PrintStream to) {
            super(to);
            this.place = place;
        }

        @Override
        public synchronized void write(int b) throws IOException {
            out.write(b);
            line.write(b);
            if (b == '\n' || line.size() == LONGEST) {
                findings.look(place, line.toString(StandardCharsets.UTF_8));
                line.reset();
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
