package dev.apiwright.processor.yaml;

import dev.apiwright.processor.diagnostic.Location;
import dev.apiwright.processor.diagnostic.ProblemId;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What an author did where the parser gave up: the parser says only what it expected. */
final class ParserMistake {
    /** Something that the parser says, and what lies behind it. */
    private record Reason(String parserSays, boolean whereItBegan, String what, String instead) {}

    private static final boolean WHERE_IT_BEGAN = true;
    private static final boolean HERE = false;
    private static final String QUOTE = "put the text in quotes";

    /** The first that fits; those below are more general. */
    private static final List<Reason> REASONS = List.of(
            new Reason("TAB", HERE, "a tab stands where YAML wants spaces", "use spaces"),
            new Reason("that cannot start any token", HERE, "no text starts with this character", QUOTE),
            new Reason(
                    "unknown escape character",
                    HERE,
                    "this is no escape of double quotes",
                    "write \\\\ for \\, or use single quotes"),
            new Reason(
                    "unexpected end of stream", WHERE_IT_BEGAN, "the quote that opens here is not closed", "close it"),
            new Reason("unexpected character found", WHERE_IT_BEGAN, "no text starts with * or &", QUOTE),
            new Reason(
                    "could not find expected ':'",
                    WHERE_IT_BEGAN,
                    "this line has no \": \"",
                    "write it after the key; text that goes on is indented deeper than its key"),
            new Reason("chomping", HERE, "after | and > a text starts in the next line", "start it there, or " + QUOTE),
            new Reason(
                    "a comment or a line break",
                    HERE,
                    "after | and > a text starts in the next line",
                    "start it there, or " + QUOTE),
            new Reason(
                    "sequence entries are not",
                    HERE,
                    "no list can start in this line",
                    "start it in the next, or " + QUOTE),
            new Reason("mapping keys are not", HERE, "no text starts with \"? \"", QUOTE),
            new Reason("<document start>", HERE, "the line \"...\" has ended the spec", "take that line out"),
            new Reason(
                    "got <stream end>",
                    WHERE_IT_BEGAN,
                    "the bracket that opens here is not closed",
                    "close it; text with \" #\" in it, where a comment starts, wants quotes"),
            new Reason(
                    "but found '<scalar>'",
                    HERE,
                    "the text goes on after a closing quote or bracket",
                    "put all of it in quotes; inside of single quotes, '' is one quote"),
            new Reason(
                    "node content, but found '<stream end>'", HERE, "the file ends inside of brackets", "close them"),
            new Reason("node content, but found", HERE, "no value starts with this character", QUOTE),
            new Reason("but found '}'", HERE, "this bracket closes none", "take it out, or " + QUOTE),
            new Reason("but found ']'", HERE, "this bracket closes none", "take it out, or " + QUOTE),
            new Reason(
                    "<block end>",
                    HERE,
                    "this line is indented unlike those that it belongs to",
                    "start the keys of one map in one column"));

    private static final String ELSEWHERE = "look at the indentation, the quotes and the brackets before this place";

    private ParserMistake() {}

    /** Whatever is reported of it is one problem, and everything else in the file is not read. */
    static void report(MarkedYamlEngineException e, SourceText text, TreeBuilder builder) {
        Location here = e.getProblemMark().map(builder::at).orElse(builder.last());
        Location began = e.getContextMark().map(builder::at).orElse(here);
        Optional<Location> lookAlike = text.lookAlikeBefore(here).or(() -> text.lookAlikeBefore(text.endOfLine(began)));
        if (lookAlike.isPresent()) {
            text.reportLookAlike(lookAlike.get(), builder);
            return;
        }
        String says = String.valueOf(e.getProblem());
        if (says.startsWith("mapping values are not")) {
            reportColon(here, text, builder);
        } else if (says.startsWith("expected ',' or")) {
            reportBracket(says, here, e.getContextMark(), builder);
        } else {
            REASONS.stream()
                    .filter(reason -> says.contains(reason.parserSays()))
                    .findFirst()
                    .ifPresentOrElse(
                            reason -> report(reason, reason.whereItBegan() ? began : here, builder),
                            () -> builder.reportOnce(ProblemId.BAD_YAML, here, says, ELSEWHERE));
        }
    }

    private static void report(Reason reason, Location at, TreeBuilder builder) {
        builder.reportOnce(ProblemId.BAD_YAML, at, reason.what(), reason.instead());
    }

    private static void reportColon(Location here, SourceText text, TreeBuilder builder) {
        if (text.before(here).contains(": ")) {
            builder.reportOnce(
                    ProblemId.BAD_YAML,
                    here,
                    "a second \": \" stands in this line",
                    "put the text in quotes if it belongs to it, or start a new line for the next key");
        } else {
            builder.reportOnce(
                    ProblemId.BAD_YAML,
                    here,
                    "this line goes on with the text above it, as it is indented deeper, and has a \": \"",
                    "start the keys of one map in one column, or put the whole text in quotes");
        }
    }

    /** Inside of brackets, where something else than a comma or the closing bracket stands. */
    private static void reportBracket(String says, Location here, Optional<Mark> opened, TreeBuilder builder) {
        Location bracket = opened.map(builder::at).orElse(here);
        if (says.endsWith("<stream end>")) {
            REASONS.stream()
                    .filter(reason -> reason.parserSays().equals("got <stream end>"))
                    .forEach(reason -> report(reason, bracket, builder));
        } else if (bracket.line() != here.line()) {
            builder.reportOnce(
                    ProblemId.BAD_YAML,
                    here,
                    "the bracket of line " + bracket.line() + ", column " + bracket.column()
                            + ", is still open here, and a comma is missing",
                    "close it, or write the comma");
        } else if (says.endsWith(":")) {
            builder.reportOnce(
                    ProblemId.BAD_YAML,
                    here,
                    "a \": \" stands inside of a value",
                    "put the text in quotes if it belongs to it, or write a comma before the next key");
        } else {
            builder.reportOnce(
                    ProblemId.BAD_YAML,
                    here,
                    "a comma or a closing bracket is missing before this place",
                    "add it, or put the text in quotes");
        }
    }
}
