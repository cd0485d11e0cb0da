package dev.apiwright.example.simulator.fault;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A program whose threads all initialise the same classes at once, in another order each and by two class loaders. */
final class FirstUse {
    private static final int THREADS = 64;
    private static final List<String> CLASSES = List.of(
            "dev.apiwright.tencent.chat.TencentChat",
            "dev.apiwright.tencent.chat.GetGroupMemberInfoRequest",
            "dev.apiwright.tencent.chat.GetGroupMemberInfoResponse",
            "dev.apiwright.tencent.chat.TencentChatErrors",
            "dev.apiwright.tencent.chat.Region",
            "dev.apiwright.tencent.chat.Role",
            "dev.apiwright.tencent.chat.RateLimitedException",
            "dev.apiwright.client.ApiClient",
            "dev.apiwright.client.Endpoint",
            "dev.apiwright.client.Servers",
            "dev.apiwright.error.ErrorTable",
            "dev.apiwright.error.CallDetails",
            "dev.apiwright.json.JsonReader",
            "dev.apiwright.json.JsonWriter",
            "dev.apiwright.paging.Pagination",
            "dev.apiwright.signing.UserSigCredentials",
            "dev.apiwright.transport.JdkHttpTransport");

    private FirstUse() {}

    /** Prints how many threads came through. */
    public static void main(String[] arguments) throws InterruptedException, MalformedURLException {
        List<ClassLoader> loaders = List.of(loader(), loader());
        CountDownLatch together = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(THREADS);
        AtomicInteger good = new AtomicInteger();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    together.await();
                    use(loaders.get(number % 2), number / 2);
                    good.incrementAndGet();
                } catch (InterruptedException | ClassNotFoundException e) {
                    e.printStackTrace();
                } finally {
                    done.countDown();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        together.countDown();
        done.await();
        System.out.println(good.get() + " of " + THREADS);
    }

    private static void use(ClassLoader loader, int first) throws ClassNotFoundException {
        for (int i = 0; i < CLASSES.size(); i++) {
            Class.forName(CLASSES.get((first + i) % CLASSES.size()), true, loader);
        }
    }

    private static ClassLoader loader() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
