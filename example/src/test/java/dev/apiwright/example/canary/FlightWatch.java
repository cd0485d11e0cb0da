package dev.apiwright.example.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Records the run with Flight Recorder and looks at every text of every event: our own, and the JDK's, among them the message
 * of every exception that is made, the name of every thread that starts, and every host and file that is used. Also at what
 * stands in the files that were written and are still there.
 */
final class FlightWatch implements AutoCloseable {
    private static final List<String> OFTEN =
            List.of("jdk.SocketRead", "jdk.SocketWrite", "jdk.FileRead", "jdk.FileWrite", "jdk.FileForce");

    private final Findings findings;
    private final Recording recording;
    private final Set<Path> written = new TreeSet<>();

    FlightWatch(Findings findings) {
        this.findings = findings;
        this.recording = new Recording(settings());
        recording.enable("jdk.JavaExceptionThrow").withoutStackTrace().with("throttle", "off");
        recording.enable("jdk.JavaErrorThrow").withoutStackTrace();
        recording.enable("jdk.ThreadStart").withoutStackTrace();
        OFTEN.forEach(name -> recording
                .enable(name)
                .withoutStackTrace()
                .withThreshold(Duration.ZERO)
                .with("throttle", "off"));
        recording.start();
    }

    private static Configuration settings() {
        try {
            return Configuration.getConfiguration("default");
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("the JDK comes with these settings", e);
        }
    }

    @Override
    public void close() {
        try (recording) {
            Path file = Files.createTempFile("canary", ".jfr");
            try {
                recording.stop();
                recording.dump(file);
                look(file);
            } finally {
                Files.deleteIfExists(file);
            }
            for (Path other : written) {
                FileWatch.look(other, findings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Path file) throws IOException {
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                String name = event.getEventType().getName();
                look("event " + name, event);
                if (name.equals("jdk.FileWrite") && event.getString("path") != null) {
                    written.add(Path.of(event.getString("path")));
                }
            }
        }
    }

    private void look(String place, RecordedObject object) {
        for (ValueDescriptor field : object.getFields()) {
            // Frames, classes and packages are named by the source.
            if (field.getTypeName().equals("java.lang.String") || isLookedInto(field)) {
                lookAt(place + " " + field.getName(), object.getValue(field.getName()));
            }
        }
    }

    private static boolean isLookedInto(ValueDescriptor field) {
        String type = field.getTypeName();
        return type.equals("java.lang.Thread") || type.startsWith("dev.apiwright.") || field.isArray();
    }

    private void lookAt(String place, Object value) {
        if (value instanceof String text) {
            findings.look(place, text);
        } else if (value instanceof RecordedThread thread) {
            findings.look(place, thread.getJavaName() + thread.getOSName());
        } else if (value instanceof Object[] elements) {
            for (Object element : elements) {
                lookAt(place, element);
            }
        } else if (value instanceof RecordedObject object) {
            look(place, object);
        }
    }
}
