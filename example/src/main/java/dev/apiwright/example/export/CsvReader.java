package dev.apiwright.example.export;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated values as RFC 4180 has them, and refuses what it does not allow. */
final class CsvReader {
    private static final int END = -1;

    private final PushbackReader in;

    CsvReader(Reader in) {
        this.in = new PushbackReader(in);
    }

    /**
     * The values of the next record; null at the end.
     *
     * @throws IOException when the text is cut or malformed
     */
    @Nullable
    List<String> record() throws IOException {
        int first = in.read();
        if (first == END) {
            return null;
        }
        in.unread(first);
        List<String> values = new ArrayList<>();
        do {
            values.add(value());
        } while (nextValueFollows());
        return values;
    }

    private String value() throws IOException {
        int first = in.read();
        if (first == '"') {
            return quoted();
        }
        StringBuilder text = new StringBuilder();
        int c = first;
        while (c != END && c != ',' && c != '\r' && c != '\n') {
            if (c == '"') {
                throw new IOException("a quote inside a value without quotes");
            }
            text.append((char) c);
            c = in.read();
        }
        unread(c);
        return text.toString();
    }

    private String quoted() throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int c = in.read();
            if (c == END) {
                throw new IOException("the text ends inside quotes");
            }
            if (c == '"') {
                int next = in.read();
                if (next != '"') {
                    unread(next);
                    return text.toString();
                }
            }
            text.append((char) c);
        }
    }

    /** Takes the comma or the end of the line. */
    private boolean nextValueFollows() throws IOException {
        int c = in.read();
        if (c == ',') {
            return true;
        }
        if (c != '\r' || in.read() != '\n') {
            throw new IOException("a record does not end with CRLF");
        }
        return false;
    }

    private void unread(int c) throws IOException {
        if (c != END) {
            in.unread(c);
        }
    }
}
