package dev.apiwright.example.simulator.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates made by the JDK's own tool while a test runs, with the keys of their server and what its clients trust. */
final class Certificates {
    private static final String PASSWORD = "for tests";
    private static final char[] CHARS = PASSWORD.toCharArray();

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    /** Good for two days, and trusted as it is. */
    static SSLContext selfSigned(Path folder, String name) throws IOException {
        Certificates tool = new Certificates(folder);
        tool.makeKey("server", "-ext", name, "-validity", "2");
        return tool.context();
    }

    /** Signed by an authority that is trusted: dates are not looked at where the certificate itself is. */
    static SSLContext expired(Path folder) throws IOException {
        Certificates tool = new Certificates(folder);
        tool.makeKey("authority", "-ext", "bc=ca:true", "-startdate", "-20d", "-validity", "30");
        tool.makeKey("server");
        tool.run("-certreq", "-alias", "server", "-file", tool.path("request"));
        tool.run(
                "-gencert",
                "-alias",
                "authority",
                "-ext",
                "san=ip:127.0.0.1",
                "-startdate",
                "-10d",
                "-validity",
                "5",
                "-infile",
                tool.path("request"),
                "-outfile",
                tool.path("certificate"));
        tool.run("-importcert", "-noprompt", "-alias", "server", "-file", tool.path("certificate"));
        return tool.context();
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    private void makeKey(String alias, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + alias, "-alias", alias));
        command.addAll(List.of(options));
        run(command.toArray(String[]::new));
    }

    private void run(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", path("keys"), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("keytool: " + output);
        }
    }

    private SSLContext context() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("keys"))) {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(in, CHARS);
            Certificate[] chain = all.getCertificateChain("server");
            KeyStore server = empty();
            server.setKeyEntry("server", all.getKey("server", CHARS), CHARS, chain);
            KeyStore trusted = empty();
            trusted.setCertificateEntry("trusted", chain[chain.length - 1]);
            return context(server, trusted);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        return keys;
    }

    private static SSLContext context(KeyStore server, KeyStore trusted) throws GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(server, CHARS);
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }
}
