package dev.apiwright.example.export;

import dev.apiwright.tencent.chat.GroupNotFoundException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line of the exporter. */
@Command(
        name = "apiwright-example",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Exports the members of a Tencent Chat group to a file.",
            "",
            "Without credentials, from a simulator inside this program. With APIWRIGHT_SDKAPPID, APIWRIGHT_IDENTIFIER,"
                    + " APIWRIGHT_SECRET_KEY and APIWRIGHT_REGION set, from the service.",
            "",
            "Killed at any moment and started again with --resume, it leaves every member in the output once.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every member is in the output",
            "1:not done; the same command with --resume goes on",
            "2:options or environment variables are wrong; nothing was done",
            "3:the files that are there do not allow it; nothing was changed",
            "4:the service refuses the request until something is put right",
            "130:stopped by Ctrl-C (143 by a plain kill); the same command with --resume goes on"
        },
        subcommands = SimulateCommand.class)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private final ExportOptions options = new ExportOptions();

    private final Map<String, String> environment;
    private final Terminal terminal;

    ExportCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            Optional<Settings> settings = Settings.from(environment);
            options.check(settings.isEmpty());
            Selection selection = options.selection();
            try (Source source = open(settings)) {
                return export(source, selection);
            }
        } catch (IOException | RuntimeException e) {
            return terminal.fail(Failures.explain(e, false));
        }
    }

    private Source open(Optional<Settings> settings) {
        return settings.map(given -> Source.service(given, options.server))
                .orElseGet(() -> Source.simulator(options.membersOrDefault(), options.seedOrDefault()));
    }

    private int export(Source source, Selection selection) throws IOException {
        ExportPlan plan = new ExportPlan(source.name(), selection, options.format, options.formulaSafe);
        if (options.resume && FileTarget.isComplete(path(plan))) {
            terminal.tell(path(plan) + " has no checkpoint beside it, as finished exports have none: nothing to resume."
                    + " To export again, use --force.");
            return ExitCode.DONE;
        }
        try (Target target = target(plan)) {
            return export(source, plan, target);
        }
    }

    @SuppressWarnings("try") // the notice is there to be closed
    private int export(Source source, ExportPlan plan, Target target) throws IOException {
        Export.Pace pace = new Export.Pace(options.pageSize, options.readAhead, options.checkpointPages);
        Summary summary;
        try (StopNotice notice = StopNotice.register(terminal, target);
                Progress progress = options.quiet ? Progress.silent() : terminal.progress()) {
            summary = new Export(plan, target, progress, pace, System::nanoTime).run(source.chat());
        } catch (IOException | RuntimeException e) {
            int exitCode = terminal.fail(Failures.explain(e, target.resumable()));
            if (e instanceof GroupNotFoundException && source.isSimulator()) {
                terminal.tell(
                        "  The simulator has the groups " + Source.PUBLIC_GROUP + " and " + Source.COMMUNITY + ".");
            }
            return exitCode;
        }
        if (!options.quiet) {
            summary.lines().forEach(terminal::tell);
        }
        return ExitCode.DONE;
    }

    private Target target(ExportPlan plan) throws IOException {
        if (options.toStandardOutput()) {
            return new StreamTarget(terminal.out(), plan);
        }
        Path path = path(plan);
        return options.resume ? FileTarget.resume(path, plan) : FileTarget.begin(path, plan, options.force);
    }

    private Path path(ExportPlan plan) {
        String name = options.out == null ? Names.fileFor(plan.selection().group(), plan.format()) : options.out;
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw ExportException.usage("--out is no file name: " + e.getReason(), "See --help.");
        }
    }
}
