package dev.apiwright.example.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All that an object tells to whoever prints or stores it: the texts and the serialised forms of it and of every object of
 * ours that can be reached from it by fields; of a failure also the stack trace, and every text that it holds.
 */
public final class Told {
    private static final String OURS = "dev.apiwright.";

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> next = new ArrayDeque<>();
    private final boolean holdsNone;

    private Told(boolean holdsNone) {
        this.holdsNone = holdsNone;
    }

    /** A client and the like may hold secrets, but must not tell them. */
    public static String by(Object root) {
        return new Told(false).walk(root);
    }

    /** A failure must not even hold one. */
    public static String by(Throwable failure) {
        return new Told(true).walk(failure);
    }

    private String walk(Object root) {
        add(root);
        while (!next.isEmpty()) {
            visit(next.remove());
        }
        return text.toString();
    }

    private void add(Object value) {
        if (value != null && met.add(value)) {
            next.add(value);
        }
    }

    private void visit(Object value) {
        if (value instanceof Throwable failure) {
            tell(failure);
        } else if (value instanceof Collection<?> elements) {
            new java.util.ArrayList<Object>(elements).forEach(this::add);
        } else if (value instanceof Map<?, ?> entries) {
            entries.keySet().forEach(this::add);
            entries.values().forEach(this::add);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (value instanceof AtomicReference<?> reference) {
            add(reference.get());
        } else if (value instanceof Object[] elements) {
            Arrays.asList(elements).forEach(this::add);
        } else if (holdsNone && value instanceof CharSequence) {
            text.append(value).append('\n');
        }
        if (value.getClass().getName().startsWith(OURS)) {
            text.append(value).append('\n');
            serialise(value);
            fields(value);
        }
    }

    private void tell(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        text.append(trace).append(failure).append('\n');
        serialise(failure);
        add(failure.getCause());
        Arrays.asList(failure.getSuppressed()).forEach(this::add);
    }

    private void serialise(Object value) {
        if (!(value instanceof Serializable)) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            text.append("not serialised: ").append(e).append('\n');
        }
        text.append(bytes.toString(StandardCharsets.ISO_8859_1)).append('\n');
    }

    private void fields(Object value) {
        for (Class<?> type = value.getClass();
                type != null && type.getName().startsWith(OURS);
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive()
                        && field.trySetAccessible()) {
                    add(valueOf(field, value));
                }
            }
        }
    }

    private static Object valueOf(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " was made accessible", e);
        }
    }
}
