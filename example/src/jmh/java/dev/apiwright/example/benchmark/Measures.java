package dev.apiwright.example.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a process has used, in bytes.
 *
 * @param live most that was left on the heap by a collection
 * @param used most that was on the heap
 * @param allocated all that was ever put there
 * @param resident the most memory that the process had, mapped files included; 0 where that is unknown
 */
record Measures(long live, long used, long allocated, long resident) {
    void write(Path file) {
        try {
            Files.writeString(
                    file,
                    LongStream.of(live, used, allocated, resident)
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Measures read(Path file) throws IOException {
        long[] numbers = Arrays.stream(Files.readString(file).split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Measures(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** As Linux tells it. */
    static long residentNow() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
