package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Text of a spec that goes into code, and the one door for it: a string literal holds exactly this text and can neither end
 * early nor be read as an escape. ASCII, because compilers are told different encodings.
 */
final class Literals {
    /** The class file format ends at 65,535 bytes, of which a character takes up to three. */
    private static final int LONGEST = 16_000;

    private Literals() {}

    /** An expression for a text: {@code "Next"}. */
    static CodeBlock string(String text) {
        if (text.length() <= LONGEST) {
            return constant(text);
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += LONGEST) {
            parts.add(constant(text.substring(start, Math.min(text.length(), start + LONGEST))));
        }
        return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(parts, ", "));
    }

    /** A literal, also where only a constant will do: {@code "Next"}. */
    static CodeBlock constant(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            append(literal, text.charAt(i));
        }
        return CodeBlock.of("$L", literal.append('"'));
    }

    /** A number for a field of a type: {@code 6000}, {@code 6000000000L}, {@code 0.5}, {@code new BigDecimal("0.1")}. */
    static CodeBlock number(BigDecimal number, Class<?> type) {
        if (type == BigDecimal.class) {
            return CodeBlock.of("new $T($S)", BigDecimal.class, number.toPlainString());
        }
        try {
            long integer = number.longValueExact();
            return integer == (int) integer ? CodeBlock.of("$L", integer) : CodeBlock.of("$LL", integer);
        } catch (ArithmeticException fraction) {
            return CodeBlock.of("$L", number.doubleValue());
        }
    }

    private static void append(StringBuilder literal, char c) {
        switch (c) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (c >= 0x20 && c < 0x7f) {
                    literal.append(c);
                } else {
                    literal.append("\\u").append(HexFormat.of().toHexDigits(c));
                }
            }
        }
    }
}
