package dev.apiwright.processor.spec;

import dev.apiwright.processor.diagnostic.NotYet;
import dev.apiwright.processor.diagnostic.ProblemId;
import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.yaml.CoreType;
import dev.apiwright.processor.yaml.YamlNode;
import dev.apiwright.processor.yaml.YamlNode.Entry;
import dev.apiwright.processor.yaml.YamlNode.Mapping;
import dev.apiwright.processor.yaml.YamlNode.Scalar;
import dev.apiwright.processor.yaml.YamlNode.Sequence;

/** Reads type expressions. */
final class TypeReader {
    static final String MAP = "map";
    static final String UNION = "union";

    private TypeReader() {}

    static void check(Kind.Type kind, YamlNode node, Problems problems) {
        if (node instanceof Sequence list && list.items().size() == 1) {
            kind.verify(list.items().get(0), problems);
        } else if (node instanceof Mapping map && map.entries().size() == 1) {
            checkMap(kind, map, problems);
        } else if (node instanceof Mapping map && has(map, MAP)) {
            problems.report(
                    ProblemId.WRONG_KIND,
                    node.at(),
                    node.described(),
                    "{type: {map: string}, …} to say more of the field");
        } else if (!(node instanceof Scalar scalar) || isNothing(scalar)) {
            kind.refuse(node, problems);
        }
    }

    private static boolean isNothing(Scalar scalar) {
        return scalar.type() == CoreType.NOTHING || scalar.text().isBlank();
    }

    private static boolean has(Mapping map, String key) {
        return new MapView(map, null).has(key);
    }

    private static void checkMap(Kind.Type kind, Mapping map, Problems problems) {
        Entry entry = map.entries().get(0);
        switch (entry.key().text()) {
            case MAP -> kind.verify(entry.value(), problems);
            case UNION -> NotYet.report(problems, entry.key().at(), UNION);
            default -> kind.refuse(map, problems);
        }
    }

    /** The type; one that stands for "refused already" where there is none. */
    static TypeExpression read(YamlNode node) {
        if (node instanceof Sequence list && list.items().size() == 1) {
            return new TypeExpression.ListOf(read(list.items().get(0)), node.at());
        }
        if (node instanceof Mapping map
                && map.entries().size() == 1
                && map.entries().get(0).key().text().equals(MAP)) {
            return new TypeExpression.MapOf(read(map.entries().get(0).value()), node.at());
        }
        return node instanceof Scalar scalar && !isNothing(scalar)
                ? new TypeExpression.Named(scalar.text(), node.at())
                : TypeExpression.refused(node.at());
    }
}
