package org.canvass.intake.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.canvass.intake.file.IntakeFile;
import org.canvass.intake.mapping.Column;
import org.canvass.intake.mapping.DateOrder;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.mapping.Mapping;
import org.jboss.resteasy.reactive.RestForm;

/** What a person says about how a file is to be read. */
public class MappingForm {

    @RestForm
    public String kind;

    /** As {@code key=header name} each; an empty one where the file lacks the column. */
    @RestForm
    public List<String> columns;

    @RestForm
    public String charset;

    @RestForm
    public String delimiter;

    @RestForm
    public String decimalMark;

    @RestForm
    public String dateOrder;

    @RestForm
    public String nullWords;

    /** The mapping as corrected. Where the kind or the way of reading changes, columns and marks are found out anew. */
    Mapping applied(Mapping before, String fileName, byte[] content) {
        Kind wanted = kindOr(before.kind());
        char separator = delimiter == null || delimiter.isEmpty() ? before.delimiter() : delimiter.charAt(0);
        String characters = charset == null || charset.isEmpty() ? before.charset() : charset;
        IntakeFile file = IntakeFile.read(fileName, content, characters, separator);
        boolean anew = wanted != before.kind()
                || separator != before.delimiter()
                || !characters.equalsIgnoreCase(before.charset());
        if (anew || wanted == null) {
            return wanted == null ? Mapping.detect(file) : Mapping.detect(file, wanted);
        }
        return new Mapping(
                wanted,
                columnsOf(wanted, file.header()),
                file.charset(),
                separator,
                ".".equals(decimalMark) || ",".equals(decimalMark) ? Character.valueOf(decimalMark.charAt(0)) : null,
                orderOf(),
                nullWords != null);
    }

    private Kind kindOr(Kind before) {
        for (Kind each : Kind.values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        return before;
    }

    private Map<String, String> columnsOf(Kind wanted, List<String> header) {
        Map<String, String> mapped = new TreeMap<>();
        for (String pair : columns == null ? List.<String>of() : columns) {
            int at = pair.indexOf('=');
            String key = at < 0 ? "" : pair.substring(0, at);
            String name = pair.substring(at + 1);
            boolean known = wanted.columns().stream().map(Column::key).anyMatch(key::equals);
            if (known && header.contains(name)) {
                mapped.put(key, name);
            }
        }
        return mapped;
    }

    private DateOrder orderOf() {
        for (DateOrder order : DateOrder.values()) {
            if (order.name().equals(dateOrder)) {
                return order;
            }
        }
        return null;
    }
}
