package dev.apiwright.example.export;

import dev.apiwright.error.Advice;
import dev.apiwright.error.ApiException;
import dev.apiwright.error.ApiwrightException;
import dev.apiwright.error.CallInterruptedException;
import dev.apiwright.error.InvalidRequestException;
import dev.apiwright.error.PagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * What went wrong, for the user: what it is, what to do about it, and the exit code.
 *
 * @param exitCode see {@link ExitCode}
 * @param message what it is
 * @param nextStep what to do
 */
record Failures(int exitCode, String message, String nextStep) {
    static final String GO_ON = "Repeat the command with --resume to go on from where it ended.";
    private static final String START_AGAIN = "Repeat the command.";

    /**
     * Explains a failure.
     *
     * @param resumable whether {@code --resume} can go on
     */
    static Failures explain(Exception failure, boolean resumable) {
        String again = resumable ? GO_ON : START_AGAIN;
        if (failure instanceof ExportException known) {
            return new Failures(known.exitCode(), known.getMessage(), known.nextStep());
        }
        if (failure instanceof ApiwrightException known) {
            return explain(known, again);
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return explain(unchecked.getCause(), resumable);
        }
        if (failure instanceof IOException io) {
            return new Failures(ExitCode.FAILED, fileMessage(io), "Check place and permissions. " + again);
        }
        return new Failures(
                ExitCode.FAILED,
                "unexpected " + failure.getClass().getSimpleName() + ": " + failure.getMessage(),
                "This is a mistake in the program: please report it. " + again);
    }

    private static Failures explain(ApiwrightException failure, String again) {
        String message = failure.getMessage();
        if (failure instanceof InvalidRequestException) {
            return new Failures(ExitCode.USAGE, message, "Correct the options.");
        }
        if (failure instanceof CallInterruptedException) {
            return new Failures(ExitCode.INTERRUPTED, message, again);
        }
        if (failure instanceof PagingException paging && paging.reason() == PagingException.Reason.CHECKPOINT_REFUSED) {
            return new Failures(ExitCode.REFUSED, message, "Nothing was changed. To export anew, use --force.");
        }
        return new Failures(exitCode(failure), message, advice(failure.advice(), again));
    }

    /** Only the API's own verdict can be final; what the network did may be over in a minute. */
    private static int exitCode(ApiwrightException failure) {
        if (!(failure instanceof ApiException)) {
            return ExitCode.FAILED;
        }
        return switch (failure.advice()) {
            case RETRY, WAIT, OTHER_HOST, SMALLER_PAGE -> ExitCode.FAILED;
            case FIX_REQUEST, SIGN_ANEW, NONE -> ExitCode.REJECTED;
        };
    }

    private static String advice(Advice advice, String again) {
        return switch (advice) {
            case WAIT -> "Wait a while: the service wants fewer calls. " + again;
            case SIGN_ANEW -> "Check APIWRIGHT_SECRET_KEY, APIWRIGHT_IDENTIFIER and this machine's clock. " + again;
            case SMALLER_PAGE -> "Ask for fewer --fields or a smaller --page-size. " + again;
            case FIX_REQUEST -> "Put that right first. " + again;
            case RETRY, OTHER_HOST, NONE -> again;
        };
    }

    private static String fileMessage(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such directory for " + failure.getMessage();
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission for " + failure.getMessage();
        }
        return "cannot write: " + failure.getMessage();
    }
}
