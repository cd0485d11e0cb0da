package dev.apiwright.processor.yaml;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.yaml.YamlNode.Entry;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entries of a map that YAML allows and that nobody means: most of them are texts that want quotes. */
final class EntryMistake {
    /** Keys whose values are sentences, which go on after a comma. */
    private static final Set<String> PROSE = Set.of("doc", "hint", "deprecated");

    private final TreeBuilder builder;

    EntryMistake(TreeBuilder builder) {
        this.builder = builder;
    }

    /**
     * Whether an entry is not what its author means, which is reported.
     *
     * @param hasColon false for {@code b} in <code>{a: text, b}</code>
     * @param before the entry before it
     */
    boolean refuse(Scalar key, boolean hasColon, @Nullable Entry before) {
        String text = key.text();
        if (!key.plain()) {
            return !hasColon && told(ProblemId.VALUE_MISSING, key, text);
        }
        if (text.equals("<<")) {
            return told(ProblemId.YAML_MERGE_KEY, key);
        }
        int space = SourceText.strangeSpace(text);
        int lookAlike = hasColon || space >= 0 ? space : SourceText.lookAlike(text);
        if (lookAlike >= 0) {
            builder.reportLookAlike(shifted(key.at(), lookAlike));
            return true;
        }
        if (text.contains("{") || text.contains("[")) {
            return told(ProblemId.COLON_MISSING, key, text, "a bracket follows the key");
        }
        return !hasColon && refuseWithoutColon(key, before);
    }

    private boolean refuseWithoutColon(Scalar key, @Nullable Entry before) {
        if (key.text().matches("[A-Za-z]\\w*:\\S.*")) {
            return told(ProblemId.COLON_MISSING, key, key.text(), "no space follows the colon");
        }
        boolean goesOn = before != null
                && before.value() instanceof Scalar value
                && value.plain()
                && (PROSE.contains(before.key().text())
                        || value.text().contains(" ")
                        || !key.text().matches("\\w+"));
        return goesOn
                ? told(ProblemId.COMMA_IN_TEXT, key, key.text(), before.key().text())
                : told(ProblemId.VALUE_MISSING, key, key.text());
    }

    private boolean told(ProblemId id, Scalar key, Object... arguments) {
        builder.report(id, key.at(), arguments);
        return true;
    }

    private static Location shifted(Location at, int columns) {
        return new Location(at.file(), at.line(), at.column() + columns);
    }
}
