package dev.apiwright.processor.check;

import java.util.Set;

/** Class names that generated code cannot have, because its own files mean something else by them. */
final class ReservedTypes {
    /** The public types of {@code java.lang}, up to JDK 25: written out, so that a spec is good on all JDKs or on none. */
    private static final Set<String> JAVA_LANG = words("""
            AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException
            AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence Character Class
            ClassCastException ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException ClassValue
            CloneNotSupportedException Cloneable Comparable Compiler Deprecated Double Enum
            EnumConstantNotPresentException Error Exception ExceptionInInitializerError Float FunctionalInterface IO
            IllegalAccessError IllegalAccessException IllegalArgumentException IllegalCallerException
            IllegalMonitorStateException IllegalStateException IllegalThreadStateException
            IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal InstantiationError
            InstantiationException Integer InternalError InterruptedException Iterable LayerInstantiationException
            LazyConstant LinkageError Long MatchException Math Module ModuleLayer NegativeArraySizeException
            NoClassDefFoundError NoSuchFieldError NoSuchFieldException NoSuchMethodError NoSuchMethodException
            NullPointerException Number NumberFormatException Object OutOfMemoryError Override Package Process
            ProcessBuilder ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime
            RuntimeException RuntimePermission SafeVarargs ScopedValue SecurityException SecurityManager Short
            StableValue StackOverflowError StackTraceElement StackWalker StrictMath String StringBuffer
            StringBuilder StringIndexOutOfBoundsException StringTemplate SuppressWarnings System Thread ThreadDeath
            ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError
            UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError Void
            WrongThreadException
            """);

    /** What generated files import, and the classes that stand inside of them. */
    private static final Set<String> IMPORTED = words("""
            Absent Advice ApiClient ApiError ApiException ApiwrightException ArrayList Arrays Attempt BiFunction
            BigDecimal BigInteger Builder CallDetails CallInterruptedException CallResult Checkpoint ClientBuilder
            Collection Collections CompletableFuture Constraints DeadlineException DecodeException Duration Endpoint
            Envelope ErrorTable Fields Function GenerateClient Generated HashMap Instant InvalidRequestException
            Iterator JsonDecoder JsonEncoder JsonName JsonReader JsonWriter Known LinkedHashMap List Map Maps
            NullMarked Nullable Objects OpenEnum OpenIntEnum Optional Outcome Page Pagination Paginator PagingException
            PagingReport Predicate ProtocolException RequestSigner Safety Servers Set TransportException URI
            UserSigCredentials Violation
            """);

    private ReservedTypes() {}

    static boolean contains(String name) {
        return JAVA_LANG.contains(name) || IMPORTED.contains(name) || name.endsWith("Stage");
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
