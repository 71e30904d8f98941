package org.canvass.intake.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a file holds, in the order in which files are brought in: each kind refers to earlier ones. */
public enum Kind {
    MANAGERS("account managers", "account manager", Columns.MANAGERS, "name", "firstName+lastName"),
    ACCOUNTS("accounts", "account", Columns.ACCOUNTS),
    CONTACTS("contacts", "contact", Columns.CONTACTS),
    PRODUCTS("products", "product", Columns.PRODUCTS),
    ARTICLES("articles", "article", Columns.ARTICLES),
    HOLDINGS("products taken and suited", "product of an account", Columns.HOLDINGS, "taken", "suited"),
    FIGURES(
            "figures",
            "figure",
            Columns.FIGURES,
            "kind+amount",
            "revenue",
            "profit",
            "potential",
            "engagement",
            "spend",
            "profitPool"),
    FACTS(
            "facts",
            "fact",
            Columns.FACTS,
            "tier",
            "ceiling",
            "lastContact",
            "adoption",
            "problemsOpen",
            "problemsClosed",
            "jointPlan",
            "fit",
            "loyalty"),
    PURCHASES("purchases", "purchase", Columns.PURCHASES),
    PURCHASE_LINES("purchase lines", "purchase line", Columns.PURCHASE_LINES, "amount", "unitPrice+quantity");

    private final String many;
    private final String one;
    private final List<Column> columns;
    private final List<List<String>> anyOf;

    Kind(String many, String one, List<Column> columns, String... anyOf) {
        this.many = many;
        this.one = one;
        this.columns = columns;
        this.anyOf =
                Arrays.stream(anyOf).map(keys -> List.of(keys.split("\\+"))).toList();
    }

    /** The kind of this name; null where it is none. */
    public static Kind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** "account managers"; pages say the organization's own word for accounts. */
    public String many() {
        return many;
    }

    /** "account manager". */
    public String one() {
        return one;
    }

    /** What can be read from such a file. */
    public List<Column> columns() {
        return columns;
    }

    public Column column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no column " + key + "."));
    }

    /** What a mapping still lacks, as column titles in words; empty when the file can be read. */
    public List<String> missing(Map<String, String> mapped) {
        List<String> missing = new ArrayList<>(columns.stream()
                .filter(column -> column.required() && !mapped.containsKey(column.key()))
                .map(Column::title)
                .toList());
        boolean any = anyOf.isEmpty() || anyOf.stream().anyMatch(mapped.keySet()::containsAll);
        if (!any) {
            missing.add(String.join(
                    " or ",
                    anyOf.stream()
                            .map(keys -> String.join(
                                    " and ",
                                    keys.stream()
                                            .map(key -> column(key).title())
                                            .toList()))
                            .toList()));
        }
        if (this == FIGURES && !mapped.containsKey("period") && !mapped.keySet().containsAll(List.of("from", "to"))) {
            missing.add("period, or its first and last day");
        }
        return missing;
    }

    /** Each column's best name in the header; a name serves one column. */
    public Map<String, String> recognise(List<String> header) {
        record Candidate(int fit, int position, Column column, String name) {}
        List<Candidate> candidates = new ArrayList<>();
        for (Column column : columns) {
            for (int at = 0; at < header.size(); at++) {
                int fit = column.fit(header.get(at));
                if (fit >= 0) {
                    candidates.add(new Candidate(fit, at, column, header.get(at)));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::fit).thenComparingInt(Candidate::position));
        Map<String, String> mapped = new TreeMap<>();
        for (Candidate candidate : candidates) {
            if (!mapped.containsValue(candidate.name)) {
                mapped.putIfAbsent(candidate.column.key(), candidate.name);
            }
        }
        return mapped;
    }
}
