package dev.apiwright.example.export;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of an export, as they were given. */
final class ExportOptions {
    static final int LARGEST_PAGE = 6000;

    /** 200 calls a second where each takes 200 ms are 40; as many again, because pages come unevenly. */
    private static final int DEFAULT_READ_AHEAD = 80;

    private static final int MOST_READ_AHEAD = 1_000;
    private static final int DEFAULT_MEMBERS = 5_000;

    @Option(
            names = "--group",
            paramLabel = "ID",
            description = "Group to export. The simulator has " + Source.PUBLIC_GROUP + " (also the default) and "
                    + Source.COMMUNITY + ".")
    @Nullable
    String group;

    @Option(
            names = "--role",
            split = ",",
            paramLabel = "ROLE",
            description = "Only members with this role: Owner, Admin, Member. Repeat it or separate by commas.")
    List<String> roles = new ArrayList<>();

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "FIELD",
            description = "Only these fields: role, joinTime, msgSeq, msgFlag, lastSendMsgTime, muteUntil, nameCard. "
                    + "All, and all custom fields, when absent.")
    List<String> fields = new ArrayList<>();

    @Option(
            names = "--custom-field",
            split = ",",
            paramLabel = "KEY",
            description = "Only these custom fields. All when absent; none when absent and --fields is given.")
    List<String> customFields = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl or csv. Default: jsonl.",
            defaultValue = "JSONL")
    OutputFormat format = OutputFormat.JSONL;

    @Option(
            names = "--formula-safe",
            description = "CSV only: put an apostrophe before text that a spreadsheet would take for a formula.")
    boolean formulaSafe;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Output; - is standard output. Default: members-ID.FORMAT. Until it is complete, "
                    + "FILE.checkpoint stands beside it.")
    @Nullable
    String out;

    @Option(
            names = "--read-ahead",
            paramLabel = "N",
            defaultValue = "" + DEFAULT_READ_AHEAD,
            description = "Pages asked for before they are needed; communities: 1 at most. Default: ${DEFAULT-VALUE}.")
    int readAhead;

    @Option(
            names = "--page-size",
            paramLabel = "N",
            defaultValue = "" + LARGEST_PAGE,
            description = "Members per call. Default: as many as the service documents, 200; communities: 100.")
    int pageSize;

    @Option(names = "--resume", description = "Go on with an export that was interrupted, or begin when there is none.")
    boolean resume;

    @Option(names = "--force", description = "Replace an output that exists.")
    boolean force;

    @Option(names = "--quiet", description = "No progress bar and no summary.")
    boolean quiet;

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "Simulator only: members in each group. Default: " + DEFAULT_MEMBERS + ".")
    @Nullable
    Integer members;

    @Option(names = "--seed", paramLabel = "N", description = "Simulator only: who they are. Default: 1.")
    @Nullable
    Long seed;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "Server to call in place of the region's, as http://127.0.0.1:8089 for a simulator on its own.")
    @Nullable
    URI server;

    @Option(
            names = "--checkpoint-pages",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "Wait for the disk after so many pages: what a crash loses at most. Default: ${DEFAULT-VALUE}.")
    int checkpointPages;

    /** Whether the output is standard output. */
    boolean toStandardOutput() {
        return "-".equals(out);
    }

    int membersOrDefault() {
        return members == null ? DEFAULT_MEMBERS : members;
    }

    long seedOrDefault() {
        return seed == null ? 1 : seed;
    }

    /**
     * Checks what the options say together.
     *
     * @param simulated whether the members come from the simulator
     * @throws ExportException naming the option that is wrong
     */
    void check(boolean simulated) {
        refuse(pageSize < 1 || pageSize > LARGEST_PAGE, "--page-size is not from 1 to " + LARGEST_PAGE);
        refuse(readAhead < 0 || readAhead > MOST_READ_AHEAD, "--read-ahead is not from 0 to " + MOST_READ_AHEAD);
        refuse(checkpointPages < 1, "--checkpoint-pages is less than 1");
        refuse(resume && force, "--resume and --force contradict each other");
        refuse(toStandardOutput() && (resume || force), "standard output can be neither resumed nor replaced");
        refuse(formulaSafe && format != OutputFormat.CSV, "--formula-safe is for --format csv");
        refuse(members != null && members < 0, "--members is less than 0");
        if (simulated) {
            refuse(server != null, "--server needs the APIWRIGHT_ variables: the simulator is its own server");
        } else {
            refuse(members != null || seed != null, "--members and --seed are for the simulator");
            refuse(group == null, "--group is missing");
        }
    }

    Selection selection() {
        return new Selection(
                group == null ? Source.PUBLIC_GROUP : group,
                roles.stream().map(name -> Names.role(name.strip())).distinct().toList(),
                fields.stream()
                        .map(name -> Names.field(name.strip()))
                        .distinct()
                        .toList(),
                customFields);
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw ExportException.usage(message, "See --help.");
        }
    }
}
