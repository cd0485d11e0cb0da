package dev.apiwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.apiwright.processor.model.Doc;
import dev.apiwright.processor.model.FieldModel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a comment together: paragraphs, then tags, with broken lines. Its text is HTML, from {@link Doc} or written here. */
final class Javadoc {
    private static final int WIDTH = 100;
    private static final Pattern PLAIN = Pattern.compile("[\\w ./#\"-]+");
    private static final String TAG_INDENT = "    ";

    private final List<String> lines = new ArrayList<>();
    private boolean tags;

    private Javadoc() {}

    static Javadoc of(String html) {
        Javadoc javadoc = new Javadoc();
        javadoc.wrap(html, "");
        return javadoc;
    }

    static Javadoc of(Doc doc) {
        Javadoc javadoc = new Javadoc();
        doc.paragraphs().forEach(javadoc::paragraph);
        return javadoc;
    }

    Javadoc paragraph(String html) {
        if (!lines.isEmpty()) {
            lines.add("");
            wrap("<p>" + html, "");
        } else {
            wrap(html, "");
        }
        return this;
    }

    /** A line of its own. */
    Javadoc line(String html) {
        wrap(html, "");
        return this;
    }

    Javadoc param(String name, String html) {
        return tag("@param " + name + " " + html);
    }

    Javadoc returns(String html) {
        return tag("@return " + html);
    }

    Javadoc throwing(String type, String html) {
        return tag("@throws " + type + " " + html);
    }

    Javadoc see(String url) {
        String link = Doc.of(url).inline().replace("\"", "&quot;").replace(" ", "%20");
        return tag("@see <a href=\"" + link + "\">documentation</a>");
    }

    Javadoc since(Doc version) {
        return version.isEmpty() ? this : tag("@since " + version.inline());
    }

    Javadoc deprecated(@Nullable Doc text) {
        return text == null
                ? this
                : tag("@deprecated " + text.orElse("Not to be used any more.").inline());
    }

    CodeBlock build() {
        return CodeBlock.of("$L", String.join("\n", lines));
    }

    /** A name of the spec as code: {@code {@code Member_Account}}. */
    static String code(String text) {
        return PLAIN.matcher(text).matches() && !text.contains("*/")
                ? "{@code " + text + "}"
                : "<code>" + Doc.of(text.isBlank() ? "-" : text).inline().replace("`", "&#96;") + "</code>";
    }

    /** What a field is, and when it is null. */
    static String field(FieldModel field, boolean nullable) {
        String text = field.doc().isEmpty()
                ? "The field " + code(field.wireName()) + "."
                : field.doc().inline();
        if (!nullable) {
            return text;
        }
        String start = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return start + "; " + whenNull(field);
    }

    /** {@code null when absent or 0}. */
    static String whenNull(FieldModel field) {
        if (field.absent() == null) {
            return "null when absent";
        }
        String absent = String.valueOf(field.absent());
        return "null when absent or " + (field.absent() instanceof String ? code('"' + absent + '"') : absent);
    }

    private Javadoc tag(String text) {
        if (!tags && !lines.isEmpty()) {
            lines.add("");
        }
        tags = true;
        wrap(text, TAG_INDENT);
        return this;
    }

    /** Breaks lines at blanks. */
    private void wrap(String text, String indent) {
        StringBuilder line = new StringBuilder();
        String start = "";
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && start.length() + line.length() + 1 + word.length() > WIDTH) {
                lines.add(start + line);
                line.setLength(0);
                start = indent;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(start + line);
    }
}
