package dev.apiwright.example.export;

/** Tells somebody who stops the program (Ctrl-C, a plain kill) how to go on. Nothing has to be saved then: it is already. */
final class StopNotice implements AutoCloseable {
    private final Thread hook;

    private StopNotice(Thread hook) {
        this.hook = hook;
    }

    /** From now on until it is closed. */
    static StopNotice register(Terminal terminal, Target target) {
        Thread hook = new Thread(
                () -> {
                    if (target.resumable()) {
                        terminal.tell("Stopped. " + Failures.GO_ON);
                    }
                },
                "stop-notice");
        Runtime.getRuntime().addShutdownHook(hook);
        return new StopNotice(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is being stopped at this moment: the notice is right.
        }
    }
}
