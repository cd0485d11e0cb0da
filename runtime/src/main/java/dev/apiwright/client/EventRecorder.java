package dev.apiwright.client;

import dev.apiwright.error.Attempt;

/** Where events of calls go: to the JDK's Flight Recorder, or nowhere. Neither throws nor blocks. Thread-safe. */
interface EventRecorder {
    /** A call begins. */
    Recording begin(CallInfo call);

    /** One call. Its methods are called one after the other. */
    interface Recording {
        void attemptBegins();

        void attemptEnded(Attempt attempt);

        void callEnded(CallReport report);
    }

    /**
     * The Flight Recorder, where this Java has one: its module may be missing from a runtime image, or not be among the modules
     * of a program. Only the class that is tried here names it.
     */
    static EventRecorder create() {
        try {
            return new JfrRecorder();
        } catch (LinkageError e) {
            return call -> NoRecording.INSTANCE;
        }
    }

    /** Records nothing. */
    enum NoRecording implements Recording {
        INSTANCE;

        @Override
        public void attemptBegins() {}

        @Override
        public void attemptEnded(Attempt attempt) {}

        @Override
        public void callEnded(CallReport report) {}
    }
}
