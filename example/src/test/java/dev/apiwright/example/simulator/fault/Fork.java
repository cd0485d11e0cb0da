package dev.apiwright.example.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process of its own, for limits that would hurt the tests themselves. */
final class Fork {
    private static final long PATIENCE_MINUTES = 3;

    private final List<String> shell = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));

    /** With options for the virtual machine. */
    Fork options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** With a limit of the operating system's, for example {@code -n 64}. */
    Fork limit(String limit) {
        shell.addAll(List.of("/bin/sh", "-c", "ulimit " + limit + " && exec \"$@\"", "sh"));
        return this;
    }

    /** Runs a class to its end and gives what it printed; it must not have told a secret or failed. */
    String run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(shell);
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        File printed = File.createTempFile("fork", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed)
                .start();
        try {
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            String output = java.nio.file.Files.readString(printed.toPath(), StandardCharsets.UTF_8);
            assertTrue(ended, () -> "hangs: " + output);
            assertEquals(0, process.exitValue(), output);
            assertFalse(output.contains(Canary.KEY), "the key is told");
            assertFalse(output.contains("usersig="), "a signed query is told");
            return output;
        } finally {
            process.destroyForcibly();
            java.nio.file.Files.delete(printed.toPath());
        }
    }
}
