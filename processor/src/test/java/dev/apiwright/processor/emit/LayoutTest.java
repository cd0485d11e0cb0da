package dev.apiwright.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void aCommentOfOneLineStandsInOne() {
        assertEquals("    /** Text. */\n", Layout.tidy("    /**\n     * Text.\n     */\n"));
    }

    @Test
    void commentsWithTagsOrSeveralLinesStay() {
        String tag = "/**\n * @return nothing\n */\n";
        String two = "/**\n * One.\n * Two.\n */\n";
        String wide = "/**\n * " + "x".repeat(120) + "\n */\n";
        assertEquals(tag, Layout.tidy(tag));
        assertEquals(two, Layout.tidy(two));
        assertEquals(wide, Layout.tidy(wide));
    }

    @Test
    void anEmptyBodyStandsInOneLine() {
        assertEquals("    private Chat() {}\n", Layout.tidy("    private Chat() {\n    }\n"));
    }

    @Test
    void privateFieldsStandTogetherAndConstantsDoNot() {
        String fields =
                "    private final String a;\n\n    private final @Nullable List<Role> b;\n\n    private C() {}\n";
        assertEquals(
                "    private final String a;\n    private final @Nullable List<Role> b;\n\n    private C() {}\n",
                Layout.tidy(fields));
        String constants = "    static final int A = 1;\n\n    static final int B = 2;\n";
        assertEquals(constants, Layout.tidy(constants));
    }

    @Test
    void componentsStandInLinesOfTheirOwn() {
        assertEquals(
                "public record R(\n        Map<String, A> a,\n        @Nullable B b,\n        C c) {}\n",
                Layout.tidy("public record R(Map<String, A> a, @Nullable B b,\n        C c) {\n}\n"));
        assertEquals("public record R(A a) {}\n", Layout.tidy("public record R(A a) {\n}\n"));
    }
}
