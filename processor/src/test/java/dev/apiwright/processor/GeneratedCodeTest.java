package dev.apiwright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs generated code that has a field of every type. */
class GeneratedCodeTest {
    private static URLClassLoader loader;

    @BeforeAll
    static void compile(@TempDir Path output) throws IOException {
        GoldenCase golden = new GoldenCase("scalars");
        TestCompiler.Result result = new TestCompiler(output)
                .with(ToolProvider.getSystemJavaCompiler(), List.of("--release", "17"))
                .specs(golden.specs())
                .processor(new ApiwrightProcessor())
                .compile(golden.source(), Path.of("src/test/resources/run/ScalarsRun.java"));
        assertTrue(result.success(), result::text);
        URL classes = output.resolve("classes").toUri().toURL();
        loader = new URLClassLoader(new URL[] {classes}, GeneratedCodeTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    private String run(String method, String... arguments) throws ReflectiveOperationException {
        Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
        return (String) loader.loadClass("golden.scalars.ScalarsRun")
                .getMethod(method, types)
                .invoke(null, (Object[]) arguments);
    }

    @Test
    void everyTypeIsWritten() throws ReflectiveOperationException {
        assertEquals(
                "{\"text\":\"abd\",\"flag\":false,\"count\":-1,\"small\":3,\"big\":9000000000,\"number\":0.5,"
                        + "\"decimal\":100,\"countText\":\"9007199254740993\",\"smallText\":\"9\",\"numberText\":\"1.5\","
                        + "\"decimalText\":\"1.50\",\"at\":1700000000,\"atMillis\":1700000000999,\"wait\":1,"
                        + "\"waitMillis\":1500,\"raw\":{\"a\": [1]},\"mood\":\"bad-day\",\"level\":2147483648,"
                        + "\"point\":{\"x\":1.0,\"y\":2.0,\"label\":\"p\"},"
                        + "\"points\":[{\"x\":0.0,\"y\":0.0,\"next\":{\"x\":1.0,\"y\":1.0}}],"
                        + "\"moods\":[\"Good\",\"so-so\"],\"levels\":[1,7],\"counts\":[1,2],\"digits\":[1,2],\"words\":[\"a\",\"b\"],\"waits\":{\"a\":1},\"raws\":[[],1],\"matrix\":[[\"a\"],[]],\"shelves\":{\"a\":{\"b\":[[[\"c\"]]]}},"
                        + "\"names\":{\"z\":\"1\",\"a\":\"2\"},\"places\":{\"home\":{\"x\":3.0,\"y\":4.0,\"path\":[]}},"
                        + "\"either\":\"e\",\"one\":\"one\",\"whenSmall\":\"s\",\"whenSet\":\"set\"}",
                run("everything"));
    }

    @Test
    void whatIsNotSetIsNotSentUnlessTheSpecFillsItIn() throws ReflectiveOperationException {
        assertEquals(
                "{\"text\":\"abd\",\"flag\":true,\"count\":-1,\"level\":1,\"moods\":[\"Good\",\"so-so\"],"
                        + "\"one\":\"one\",\"whenFlag\":7,\"whenLevel\":true}",
                run("least"));
    }

    @Test
    void everyTypeIsRead() throws ReflectiveOperationException {
        assertEquals(
                "SampleResponse[text= t , note=null, trimmed=t, flag=true, count=9007199254740993, countUnless=null, small=-5, smallUnless=null,"
                        + " number=0.1, decimal=1.50, countText=5, smallText=7, numberText=2.5, decimalText=0.10,"
                        + " at=2023-11-14T22:13:20Z, atUnless=null, waitValue=PT1S, waitUnless=null,"
                        + " flagUnless=null, numberUnless=null, decimalUnless=null, numberTextUnless=null,"
                        + " raw={\"b\": [1, 2]}, mood=Good, level=2147483648,"
                        + " rows=[Row[id=1, tags=[a], counts={z=1, a=2}, matrix=[[1], [7]], moods={m=[bad-day]},"
                        + " point=Point[x=1.0, y=2.0, label=null, next=null, path=null, grid=null], old=null]],"
                        + " times=[1970-01-01T00:00:00.001Z]]",
                run(
                        "read",
                        "{\"text\":\" t \",\"trimmed\":\" t \",\"flag\":true,\"count\":9007199254740993,\"countUnless\":-1,"
                                + "\"small\":-5,\"number\":0.1,\"decimal\":1.50,\"countText\":\"5\",\"smallText\":\"7\","
                                + "\"numberText\":\"2.5\",\"decimalText\":\"0.10\",\"moment\":1700000000,\"atUnless\":0,"
                                + "\"wait\":1,\"waitUnless\":-1,\"smallUnless\":0,\"flagUnless\":false,\"numberUnless\":0.0,"
                                + "\"decimalUnless\":0.00,\"numberTextUnless\":\"-0.5\",\"raw\":{\"b\": [1, 2]},\"mood\":\"Good\",\"level\":2147483648,"
                                + "\"rows\":[{\"id\":1,\"tags\":[\" a \"],\"counts\":{\"z\":1,\"a\":2},\"matrix\":[[1],[7]],"
                                + "\"moods\":{\"m\":[\"bad-day\"]},\"point\":{\"x\":1,\"y\":2}}],\"times\":[1]}"));
    }

    @Test
    void absentListsAreEmptyAndAbsentValuesNull() throws ReflectiveOperationException {
        assertEquals(
                "SampleResponse[text=null, note=null, trimmed=null, flag=false, count=null, countUnless=null, small=null, smallUnless=null,"
                        + " number=null, decimal=null, countText=null, smallText=null, numberText=null,"
                        + " decimalText=null, at=null, atUnless=null, waitValue=null, waitUnless=null,"
                        + " flagUnless=null, numberUnless=null, decimalUnless=null, numberTextUnless=null, raw=null,"
                        + " mood=null, level=null, rows=[], times=[]]",
                run("read", "{\"flag\":false}"));
    }

    @Test
    void everythingThatIsWrongIsSaid() throws ReflectiveOperationException {
        assertEquals("""
                text must have 1 to 10 bytes of UTF-8, not 11
                text must match [a-z]+
                small must be from -5 to 5
                number must be at most 0.5
                decimal must be at least 0.1
                numberText must be a finite number
                decimalText must have at most 1000 digits
                at must be whole seconds, as nothing smaller can be sent
                atMillis must be at least 0 milliseconds since 1970
                wait must be whole seconds, as nothing smaller can be sent
                waitMillis must be whole milliseconds, as nothing smaller can be sent
                point.label must have 0 to 20 bytes of UTF-8, not 33
                points must have 1 to 3 elements, not 0
                digits[1] must be from 0 to 9
                words[1] must have 0 to 5 bytes of UTF-8, not 7
                words[2] must match [a-z]+
                waits[0] must be whole milliseconds, as nothing smaller can be sent
                raws[1] must be the text of one JSON value
                matrix[0][1] must not be null
                places[0].label must have 0 to 20 bytes of UTF-8, not 33
                either cannot be given together with or
                one, two need exactly one of them, not 2
                whenSmall is not allowed unless small is 3
                whenMood is not allowed when mood is "Good"
                whenSet is not allowed unless raw is set""", run("violations"));
    }
}
