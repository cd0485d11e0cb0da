package dev.apiwright.example.export;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: {@code java -jar apiwright-example.jar --help} tells what it can do. */
public final class ExportProgram {
    private static final int BUFFER = 1 << 16;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;

    ExportProgram(Map<String, String> environment, PrintStream out, PrintStream err, boolean interactive) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    public static void main(String[] arguments) {
        // In UTF-8 wherever it runs, and without a flush for every member.
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                false,
                StandardCharsets.UTF_8);
        // picocli knows how to tell a terminal from a pipe on every JDK and system.
        boolean interactive = CommandLine.Help.Ansi.AUTO.enabled();
        System.exit(new ExportProgram(System.getenv(), out, System.err, interactive).run(arguments));
    }

    /** Runs a command line and returns its exit code. */
    int run(String... arguments) {
        Terminal terminal = new Terminal(out, err, environment.getOrDefault("APIWRIGHT_SECRET_KEY", ""), interactive);
        CommandLine line = new CommandLine(new ExportCommand(environment, terminal), factory())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // IDs of groups start with an at sign; they name no files with further arguments.
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler((e, given) -> terminal.fail(Failures.explain(usage(e), false)))
                .setExecutionExceptionHandler((e, command, result) -> terminal.fail(Failures.explain(e, false)));
        int exitCode = line.execute(arguments);
        out.flush();
        return exitCode;
    }

    private static ExportException usage(ParameterException wrong) {
        List<String> near = wrong instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
        String guess = near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
        return ExportException.usage(wrong.getMessage(), guess + "See --help.");
    }

    private IFactory factory() {
        IFactory usual = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == SimulateCommand.class ? type.cast(new SimulateCommand(out)) : usual.create(type);
            }
        };
    }
}
