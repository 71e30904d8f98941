package org.canvass.report.account.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.segmentation.Evidence;

/**
 * Which accounts a list shows, and in which order.
 *
 * @param search part of a name, key, place or contact; empty for all
 * @param manager whose accounts; null for everyone's
 * @param segment a segment's number, 0 for those not placed; null for all
 * @param evidence null for all
 * @param sort one of {@link #SORTS}; with a minus in front, the other way round
 */
public record AccountFilter(String search, UUID manager, Integer segment, Evidence evidence, String sort) {

    /** What the list is sorted by, each with its order in the way people first want it. */
    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("a.name asc"),
            "segment", List.of("p.segment desc nulls last"),
            "evidence", List.of("p.evidence asc nulls last"),
            "stage",
                    List.of("case p.stage when 'identification' then 4 when 'knowledge' then 3 when 'risk' then 2"
                            + " when 'everyday' then 1 end desc nulls last"),
            "appetite", List.of("p.appetite desc nulls last"),
            "revenue", List.of("p.revenue desc nulls last"),
            "manager", List.of("m.name asc nulls last"),
            "heard", List.of("h.heardAt desc nulls last"));

    private static final String FIRST = "revenue";
    private static final int LONGEST_SEARCH = 100;

    public AccountFilter {
        search = search == null ? "" : search.strip();
        search = search.substring(
                0, search.offsetByCodePoints(0, Math.min(LONGEST_SEARCH, search.codePointCount(0, search.length()))));
        sort = sort != null && SORTS.containsKey(sort.replaceFirst("^-", "")) ? sort : FIRST;
    }

    /** Whether anything is left out. */
    public boolean narrows() {
        return !search.isEmpty() || segment != null || evidence != null;
    }

    boolean byHeard() {
        return sort.endsWith("heard");
    }

    String where() {
        List<String> conditions = new ArrayList<>(List.of("a.state = CUSTOMER"));
        if (!search.isEmpty()) {
            conditions.add("(a.name like :search escape '!' or a.externalId like :search escape '!'"
                    + " or a.town like :search escape '!' or a.country like :search escape '!'"
                    + " or exists (select 1 from Contact c where c.account = a"
                    + " and (c.name like :search escape '!' or c.email like :search escape '!')))");
        }
        if (manager != null) {
            conditions.add("m.id = :manager");
        }
        if (segment != null) {
            conditions.add(segment == 0 ? "p.id is not null and p.segment is null" : "p.segment = :segment");
        }
        if (evidence != null) {
            conditions.add("p.evidence = :evidence");
        }
        return " where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (!search.isEmpty()) {
            values.put(
                    "search", "%" + search.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        if (manager != null) {
            values.put("manager", manager);
        }
        if (segment != null && segment != 0) {
            values.put("segment", segment);
        }
        if (evidence != null) {
            values.put("evidence", evidence.name());
        }
        return values;
    }

    /** The order, always down to the account itself, so that no account is on two pages. */
    String order() {
        boolean turned = sort.startsWith("-");
        String first = SORTS.get(turned ? sort.substring(1) : sort).get(0);
        if (turned) {
            first = first.contains(" desc")
                    ? first.replace(" desc nulls last", " asc nulls last")
                    : first.replace(" asc", " desc");
        }
        return first + ", a.name, a.id";
    }

    /** How a column's head says it is sorted: ascending, descending or none. */
    public String sorted(String column) {
        if (!sort.replaceFirst("^-", "").equals(column)) {
            return "none";
        }
        return order().substring(0, order().indexOf(',')).contains(" desc") ? "descending" : "ascending";
    }

    /** The query for this list sorted by a column: its first order, or turned round where it is sorted so already. */
    public String sortedBy(String column) {
        return query(sort.equals(column) ? "-" + column : column, 1);
    }

    public String page(int page) {
        return query(sort, page);
    }

    private String query(String sort, int page) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("search", search.isEmpty() ? null : search);
        fields.put("manager", manager == null ? null : manager.toString());
        fields.put("segment", segment == null ? null : segment.toString());
        fields.put("evidence", evidence == null ? null : evidence.name());
        fields.put("sort", sort.equals(FIRST) ? null : sort);
        fields.put("page", page == 1 ? null : String.valueOf(page));
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return parts.isEmpty() ? "?" : "?" + String.join("&", parts);
    }
}
