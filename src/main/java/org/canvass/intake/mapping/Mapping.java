package org.canvass.intake.mapping;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.canvass.intake.file.IntakeFile;

/**
 * How a file is to be understood. Found out from the file, corrected by a person.
 *
 * @param kind what its rows are; null while nobody knows
 * @param columns column key to the header's name; columns the file lacks are absent
 * @param charset how its bytes are read
 * @param delimiter what separates its cells
 * @param decimalMark '.' or ','; null where no number needs one, or nobody has said
 * @param dateOrder null where no date needs it, or nobody has said
 * @param nullWords whether a cell with the one word NULL is empty
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Mapping(
        Kind kind,
        Map<String, String> columns,
        String charset,
        char delimiter,
        Character decimalMark,
        DateOrder dateOrder,
        boolean nullWords) {

    /** The mapping the file's header and cells suggest. */
    public static Mapping detect(IntakeFile file) {
        return detect(file, kindOf(file.name(), file.header()));
    }

    /** The same for a kind that a person has named. */
    public static Mapping detect(IntakeFile file, Kind kind) {
        Map<String, String> columns = kind == null ? Map.of() : kind.recognise(file.header());
        Mapping bare = new Mapping(kind, columns, file.charset(), file.delimiter(), null, null, false);
        Notation notation = Notation.of(file, bare);
        return new Mapping(
                kind,
                columns,
                file.charset(),
                file.delimiter(),
                notation.decimals().mark(),
                notation.dates().order(),
                notation.nullWords());
    }

    /** The file as this mapping reads it. */
    public IntakeFile open(String name, byte[] content) {
        return IntakeFile.read(name, content, charset, delimiter);
    }

    /** Where a column stands in the header, -1 where the file lacks it. */
    public int position(String column, List<String> header) {
        String name = columns.get(column);
        return name == null ? -1 : header.indexOf(name);
    }

    /** What a person must still say before the file can be brought in; empty when nothing. */
    public List<Question> questions(IntakeFile file) {
        if (kind == null) {
            return List.of(new Question(Question.About.KIND, "What does each row of this file tell about?"));
        }
        List<String> missing = kind.missing(columns);
        if (!missing.isEmpty()) {
            return List.of(new Question(
                    Question.About.COLUMNS, "Which column holds this: " + String.join("; ", missing) + "?"));
        }
        return Notation.of(file, this).questions(this);
    }

    /** The kind whose needs the header meets with the most columns; null where it meets none's. */
    static Kind kindOf(String fileName, List<String> header) {
        Map<Kind, Integer> scores = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Map<String, String> columns = new HashMap<>(kind.recognise(header));
            if (kind.missing(columns).isEmpty()) {
                scores.put(kind, 10 * columns.size() + (named(fileName, kind) ? 5 : 0) + rank(kind));
            }
        }
        return scores.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean named(String fileName, Kind kind) {
        String plain = Column.plain(fileName.toLowerCase(Locale.ROOT));
        return List.of(kind.many(), kind.one()).stream().map(Column::plain).anyMatch(plain::contains);
    }

    /** Where two kinds fit a header equally, the one that needs more of it is meant. */
    private static int rank(Kind kind) {
        return (int) kind.columns().stream().filter(Column::required).count();
    }
}
