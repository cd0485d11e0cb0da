package dev.apiwright.error;

/** The API answered that the call failed. Generated clients have a subclass for each error that their spec names. */
public non-sealed class ApiException extends ApiwrightException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String name;
    private final String serverMessage;
    private final int status;

    /** Made by an {@link ErrorTable}, which knows the codes. */
    public ApiException(ApiError error) {
        super(message(error), error.advice(), error.outcome(), error.details(), null);
        this.code = error.code();
        this.name = error.name();
        this.serverMessage = error.serverMessage();
        this.status = error.status();
    }

    /** The API's error code. */
    public final int code() {
        return code;
    }

    /** The code's name in the spec; {@code UNKNOWN} for a code that the spec does not know. */
    public final String name() {
        return name;
    }

    /** The text the server sent with the code; empty when it sent none. */
    public final String serverMessage() {
        return serverMessage;
    }

    /** The HTTP status of the answer; often 200, because many APIs report failures in the body. */
    public final int status() {
        return status;
    }

    private static String message(ApiError error) {
        StringBuilder text = new StringBuilder(Texts.about(error.details()));
        text.append("error ").append(error.code()).append(' ').append(error.name());
        if (!error.serverMessage().isEmpty()) {
            text.append(": ").append(Texts.oneLine(error.serverMessage()));
        }
        if (!error.hint().isEmpty()) {
            text.append(" (").append(error.hint()).append(')');
        }
        return text.toString();
    }
}
