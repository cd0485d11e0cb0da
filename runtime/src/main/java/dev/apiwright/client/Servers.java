package dev.apiwright.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hosts that serve one set of data, the preferred one first. A call goes to these and to no others: data stays where its
 * owner put it. Immutable.
 */
public final class Servers {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private static final int LAST_PORT = 65_535;

    private final List<URI> bases;

    private Servers(List<URI> bases) {
        this.bases = List.copyOf(bases);
    }

    /**
     * Servers that are called by {@code https}.
     *
     * @param host the preferred host, as {@code api.example.com} or {@code api.example.com:8443}
     * @param backups hosts that serve the same data and are called when the others cannot be reached
     * @throws IllegalArgumentException when one is no host name
     */
    public static Servers of(String host, String... backups) {
        List<URI> bases = new ArrayList<>();
        bases.add(base("https://" + Objects.requireNonNull(host, "host")));
        for (String backup : backups) {
            bases.add(base("https://" + Objects.requireNonNull(backup, "backup")));
        }
        return new Servers(bases);
    }

    /**
     * Servers at full addresses, the preferred one first: {@code https}, or {@code http} to the machine itself. A path is
     * allowed; it goes before the path of the operation.
     *
     * @throws IllegalArgumentException when an address has another scheme, no host, user info, a query or a fragment
     */
    public static Servers at(URI base, URI... backups) {
        List<URI> bases = new ArrayList<>();
        bases.add(checked(base));
        for (URI backup : backups) {
            bases.add(checked(backup));
        }
        return new Servers(bases);
    }

    private static URI base(String text) {
        URI base;
        try {
            base = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a host: " + text);
        }
        if (!base.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("a host has no path: " + text);
        }
        return checked(base);
    }

    private static URI checked(URI base) {
        String host = base.getHost();
        // Messages name the part that is wrong and not the address, which may hold somebody's password.
        if (host == null) {
            throw new IllegalArgumentException("the address has no host");
        }
        boolean loopback = LOOPBACK.matcher(host).matches();
        if (!"https".equals(base.getScheme()) && !("http".equals(base.getScheme()) && loopback)) {
            throw new IllegalArgumentException("the address has to start with https (http only to the machine itself)");
        }
        if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("the address must not hold user info, a query or a fragment");
        }
        if (base.getPort() == 0 || base.getPort() > LAST_PORT) {
            throw new IllegalArgumentException(
                    "the address has no port " + base.getPort() + ": they end with " + LAST_PORT);
        }
        String text = base.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
    }

    /** The addresses without a slash at their end, the preferred one first. */
    List<URI> bases() {
        return bases;
    }

    /** A stable text that tells these servers from others; checkpoints hold it. */
    public String id() {
        return bases.get(0).getAuthority() + bases.get(0).getRawPath();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Servers servers && servers.bases.equals(bases);
    }

    @Override
    public int hashCode() {
        return bases.hashCode();
    }

    @Override
    public String toString() {
        return bases.stream().map(URI::toString).collect(Collectors.joining(", "));
    }
}
