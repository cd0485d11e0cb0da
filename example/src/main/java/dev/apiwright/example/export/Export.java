package dev.apiwright.example.export;

import dev.apiwright.paging.Checkpoint;
import dev.apiwright.paging.Page;
import dev.apiwright.paging.PageIterator;
import dev.apiwright.paging.Paginator;
import dev.apiwright.paging.PagingReport;
import dev.apiwright.tencent.chat.GetGroupMemberInfoRequest;
import dev.apiwright.tencent.chat.GetGroupMemberInfoResponse;
import dev.apiwright.tencent.chat.GroupMember;
import dev.apiwright.tencent.chat.TencentChat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The job: page after page from the client into the target, with a checkpoint every so often. Used once. */
final class Export {
    private final ExportPlan plan;
    private final Target target;
    private final Progress progress;
    private final Pace pace;
    private final LongSupplier nanoTime;
    private final long started;
    private final Line line = new Line();
    private long members;
    private long pagesSinceSaved;
    private @Nullable Checkpoint reached;

    /**
     * How the work is cut.
     *
     * @param pageSize members asked for at once, or fewer where the service gives fewer
     * @param readAhead pages asked for before they are needed
     * @param pagesPerCheckpoint after how many pages the disk is waited for
     */
    record Pace(int pageSize, int readAhead, int pagesPerCheckpoint) {}

    Export(ExportPlan plan, Target target, Progress progress, Pace pace, LongSupplier nanoTime) {
        this.plan = plan;
        this.target = target;
        this.progress = progress;
        this.pace = pace;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.members = target.accounts().size();
    }

    /**
     * Exports what is left to export. When it fails, everything up to the last whole page counts.
     *
     * @throws IOException when the target cannot be written
     * @throws dev.apiwright.error.ApiwrightException when the members cannot be read
     */
    Summary run(TencentChat chat) throws IOException {
        PageIterator<GetGroupMemberInfoResponse, GroupMember> pages =
                listing(chat).pages().iterator();
        Rows rows = plan.rows();
        try {
            boolean more = pages.hasNext();
            // Only now: what is there must not be replaced for a group that does not exist.
            start(rows);
            for (; more; more = pages.hasNext()) {
                take(pages.next(), rows);
                saveEverySoOften(pages.report());
            }
        } catch (RuntimeException e) {
            saveAfter(e, pages.report());
            throw e;
        } finally {
            pages.cancel();
        }
        save(pages.report());
        target.complete();
        return new Summary(plan, target.name(), members, tally(pages.report()), pages.report());
    }

    private Paginator<GetGroupMemberInfoRequest, GetGroupMemberInfoResponse, GroupMember> listing(TencentChat chat) {
        var listing = chat.group()
                .getGroupMemberInfoPages(plan.selection().request())
                .pageSize(pace.pageSize())
                .readAhead(pace.readAhead())
                .keepKeysIn(target.directory());
        @Nullable String position = target.saved().position();
        if (position == null) {
            return listing;
        }
        return listing.resume(Checkpoint.parse(position)).alreadySeen(target.accounts());
    }

    private void start(Rows rows) throws IOException {
        target.start();
        if (target.saved().position() == null) {
            byte[] header = rows.header();
            target.write(header, header.length);
        }
        progress.show(members, 0);
    }

    private void take(Page<GetGroupMemberInfoResponse, GroupMember> page, Rows rows) throws IOException {
        for (GroupMember member : page.items()) {
            line.clear();
            rows.row(member, line);
            ByteBuffer encoded = line.encoded();
            target.write(encoded.array(), encoded.limit());
        }
        members += page.items().size();
        reached = page.checkpoint();
        pagesSinceSaved++;
        progress.show(members, total(page));
    }

    /** The service counts the whole group, also when a filter leaves members out. */
    private long total(Page<GetGroupMemberInfoResponse, GroupMember> page) {
        @Nullable Long total = page.total();
        return total == null || !plan.selection().roles().isEmpty() ? 0 : total;
    }

    private void saveEverySoOften(PagingReport report) throws IOException {
        if (pagesSinceSaved >= pace.pagesPerCheckpoint()) {
            save(report);
        }
    }

    private void save(PagingReport report) throws IOException {
        if (reached != null) {
            target.save(members, tally(report), reached.encode());
            pagesSinceSaved = 0;
        }
    }

    /** The failure is what the user has to hear of; that the checkpoint is older than it could be costs only time. */
    private void saveAfter(RuntimeException failure, PagingReport report) {
        try {
            save(report);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private Saved.Tally tally(PagingReport report) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - started);
        return target.saved().tally().plus(report.pages(), report.repeats() + report.known(), millis);
    }
}
