package org.canvass.intake.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.canvass.intake.mapping.Kind;

/**
 * Where things of a kind are kept: a table, the columns of its key in the organization's files, and the columns a file
 * can change. Expressions know {@code {v}}, the value, {@code {key}}, the first part of the key, and {@code {now}}.
 *
 * @param hasId whether rows have an id of their own beside their key
 * @param where which of the table's rows files may change; empty for all
 * @param also columns written together with a value, and never shown
 */
public record Shelf(String table, boolean hasId, String where, List<Field> keys, List<Field> values, List<Also> also) {

    /** How a column is read from the database. */
    public enum Type {
        TEXT,
        DECIMAL,
        DAY,
        YES_NO
    }

    /**
     * @param column in the table
     * @param title on pages
     * @param ref what it refers to, null where it holds the value itself
     * @param select how it is read to be compared
     */
    public record Field(String column, String title, Type type, Ref ref, String select, String insert, String update) {

        private static Field of(String column, String title, Type type) {
            return new Field(column, title, type, null, "t." + column, "{v}", "COALESCE({v}, " + column + ")");
        }

        private static Field text(String column, String title) {
            return of(column, title, Type.TEXT);
        }

        private static Field to(Ref ref, String column, String title) {
            return new Field(
                    column, title, Type.TEXT, ref, column + "_of.external_id", "{v}", "COALESCE({v}, " + column + ")");
        }

        private Field reading(String expression) {
            return new Field(column, title, type, ref, expression, insert, update);
        }

        private Field inserting(String expression) {
            return new Field(column, title, type, ref, select, expression, update);
        }

        private Field updating(String expression) {
            return new Field(column, title, type, ref, select, insert, expression);
        }
    }

    /**
     * @param of the place of the value that {@code {v}} stands for
     * @param update null where it is only inserted
     */
    public record Also(String column, int of, String insert, String update) {}

    private static final Also CREATED = new Also("created_at", 0, "{now}", null);
    private static final Also UPDATED = new Also("updated_at", 0, "{now}", "{now}");

    /** What a contact answered about their part outweighs what a file says of it. */
    public static final String ANSWERED = "as answered";

    private static final Map<Kind, Shelf> SHELVES = Map.of(
            Kind.MANAGERS,
            new Shelf(
                    "account_manager",
                    true,
                    "",
                    List.of(Field.text("external_id", "key")),
                    List.of(Field.text("name", "name"), Field.text("email", "e-mail")),
                    List.of()),
            Kind.ACCOUNTS,
            new Shelf(
                    "account",
                    true,
                    "",
                    List.of(Field.text("external_id", "key")),
                    List.of(
                            Field.text("name", "name"),
                            Field.text("town", "town"),
                            Field.text("country", "country"),
                            Field.to(Ref.MANAGER, "manager_id", "account manager")
                                    .reading("CASE WHEN t.manager_source = 'file' THEN manager_id_of.external_id END"),
                            Field.of("customer_since", "customer since", Type.DAY),
                            Field.text("state", "customer or prospect").inserting("COALESCE({v}, 'CUSTOMER')")),
                    List.of(
                            new Also(
                                    "manager_source",
                                    3,
                                    "IF({v} IS NULL, NULL, 'file')",
                                    "IF({v} IS NULL, manager_source, 'file')"),
                            CREATED,
                            UPDATED)),
            Kind.CONTACTS,
            new Shelf(
                    "contact",
                    true,
                    "",
                    List.of(Field.text("email", "e-mail")),
                    List.of(
                            Field.to(Ref.ACCOUNT, "account_id", "account"),
                            Field.text("name", "name").inserting("COALESCE({v}, {key})"),
                            Field.text("job_title", "job title"),
                            Field.text("language", "language"),
                            Field.text("role", "part in the decision")
                                    .reading("CASE WHEN t.role_source = 'answer' THEN '" + ANSWERED
                                            + "' ELSE t.role END")
                                    .updating("IF(role_source = 'answer', role, COALESCE({v}, role))"),
                            Field.text("time_zone", "time zone")),
                    List.of(
                            new Also(
                                    "role_at",
                                    4,
                                    "IF({v} IS NULL, NULL, {now})",
                                    "IF({v} IS NULL OR role_source = 'answer', role_at, {now})"),
                            new Also(
                                    "role_source",
                                    4,
                                    "IF({v} IS NULL, NULL, 'file')",
                                    "IF({v} IS NULL OR role_source = 'answer', role_source, 'file')"),
                            CREATED,
                            UPDATED)),
            Kind.PRODUCTS,
            new Shelf(
                    "product",
                    true,
                    "",
                    List.of(Field.text("external_id", "key")),
                    List.of(Field.text("name", "name")),
                    List.of()),
            Kind.ARTICLES,
            new Shelf(
                    "article",
                    true,
                    "",
                    List.of(Field.text("external_id", "key")),
                    List.of(Field.text("name", "name"), Field.to(Ref.PRODUCT, "product_id", "product")),
                    List.of()),
            Kind.HOLDINGS,
            new Shelf(
                    "account_product",
                    false,
                    "",
                    List.of(
                            Field.to(Ref.ACCOUNT, "account_id", "account"),
                            Field.to(Ref.PRODUCT, "product_id", "product")),
                    List.of(Field.of("taken", "taken", Type.YES_NO), Field.of("suited", "suited", Type.YES_NO)),
                    List.of(UPDATED)),
            Kind.FIGURES,
            new Shelf(
                    "figure",
                    true,
                    "AND t.source = 'file'",
                    List.of(
                            Field.to(Ref.ACCOUNT, "account_id", "account"),
                            Field.text("kind", "kind"),
                            Field.of("period_start", "first day", Type.DAY),
                            Field.of("period_end", "last day", Type.DAY)),
                    List.of(Field.of("amount", "amount", Type.DECIMAL), Field.text("currency", "currency")),
                    List.of(new Also("source", 0, "'file'", null), UPDATED)),
            Kind.FACTS,
            new Shelf(
                    "account_fact",
                    true,
                    "AND t.source = 'file'",
                    List.of(Field.to(Ref.ACCOUNT, "account_id", "account"), Field.text("kind", "kind")),
                    List.of(
                            Field.of("number", "value", Type.DECIMAL),
                            Field.of("day", "day", Type.DAY),
                            // Without a day in the file, a value speaks for the day on which it came in.
                            Field.of("as_of", "as of", Type.DAY)
                                    .inserting("COALESCE({v}, DATE({now}))")
                                    .updating("COALESCE({v}, DATE({now}))")),
                    List.of(new Also("source", 0, "'file'", null), UPDATED)),
            Kind.PURCHASES,
            new Shelf(
                    "purchase",
                    true,
                    "",
                    List.of(Field.text("external_id", "key")),
                    List.of(
                            Field.to(Ref.ACCOUNT, "account_id", "account"),
                            Field.of("ordered_on", "date", Type.DAY),
                            Field.to(Ref.MANAGER, "manager_id", "account manager")),
                    List.of()),
            Kind.PURCHASE_LINES,
            new Shelf(
                    "purchase_line",
                    false,
                    "",
                    List.of(Field.to(Ref.PURCHASE, "purchase_id", "purchase"), Field.text("article_key", "article")),
                    List.of(Field.to(Ref.PRODUCT, "product_id", "product"), Field.of("amount", "amount", Type.DECIMAL)),
                    List.of()));

    /** Where things of the kind are kept. */
    public static Shelf of(Kind kind) {
        return SHELVES.get(kind);
    }

    /** The keys' columns, then the values'. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>(keys);
        fields.addAll(values);
        return fields;
    }
}
