package org.canvass.intake.preview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.canvass.intake.cell.Decimals;
import org.canvass.intake.cell.Emails;
import org.canvass.intake.cell.Words;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.shelf.Item;
import org.canvass.intake.shelf.Ref;
import org.canvass.intake.shelf.References;
import org.canvass.organization.AccountWord;

/** What the rows of each kind of file say. */
public final class Reading {

    private static final int NAME = 200;
    private static final int PLACE = 120;

    private final References known;
    private final AccountWord word;
    private final Map<Kind, BiConsumer<Cells, Consumer<Item>>> readers;

    /** Reads by what the organization has, in its own words and currency. */
    public Reading(References known, AccountWord word, String currency) {
        this.known = known;
        this.word = word;
        FigureReading figures = new FigureReading(this, currency);
        readers = Map.of(
                Kind.MANAGERS, this::manager,
                Kind.ACCOUNTS, this::account,
                Kind.CONTACTS, this::contact,
                Kind.PRODUCTS, this::product,
                Kind.ARTICLES, this::article,
                Kind.HOLDINGS, this::holding,
                Kind.FIGURES, figures::read,
                Kind.FACTS, new FactReading(this)::read,
                Kind.PURCHASES, this::purchase,
                Kind.PURCHASE_LINES, this::purchaseLine);
    }

    /** What the present row says; nothing where something is wrong with it. */
    List<Item> items(Kind kind, Cells cells) {
        List<Item> items = new ArrayList<>(1);
        readers.get(kind).accept(cells, items::add);
        return cells.problems().isEmpty() ? items : List.of();
    }

    private void manager(Cells cells, Consumer<Item> items) {
        String key = cells.key("key");
        String name = cells.has("name") ? cells.text("name", NAME) : fullName(cells);
        cells.required(cells.has("name") ? "name" : "lastName", name);
        String email = cells.read("email", Emails::read);
        if (cells.problems().isEmpty()) {
            items.accept(Item.of(List.of(key), name, email));
        }
    }

    private void account(Cells cells, Consumer<Item> items) {
        String key = cells.key("key");
        String name = cells.required("name", cells.text("name", NAME));
        String town = cells.text("town", PLACE);
        String country = cells.text("country", PLACE);
        String manager = managerOf(cells);
        var since = cells.date("since");
        var state = cells.read("prospect", Words::state);
        if (cells.problems().isEmpty()) {
            items.accept(
                    Item.of(List.of(key), name, town, country, manager, since, state == null ? null : state.name()));
        }
    }

    private void contact(Cells cells, Consumer<Item> items) {
        String account = accountOf(cells);
        String email = cells.required("email", cells.read("email", Emails::read));
        String name = cells.has("name") ? cells.text("name", NAME) : fullName(cells);
        String jobTitle = cells.text("jobTitle", NAME);
        String language = cells.read("language", Words::language);
        var role = cells.read("role", Words::role);
        String timeZone = cells.read("timeZone", Words::timeZone);
        if (cells.problems().isEmpty()) {
            items.accept(Item.of(
                    List.of(email), account, name, jobTitle, language, role == null ? null : role.name(), timeZone));
        }
    }

    private void product(Cells cells, Consumer<Item> items) {
        String key = cells.key("key");
        String name = cells.required("name", cells.text("name", NAME));
        if (cells.problems().isEmpty()) {
            items.accept(Item.of(List.of(key), name));
        }
    }

    private void article(Cells cells, Consumer<Item> items) {
        String key = cells.key("key");
        String name = cells.required("name", cells.text("name", NAME));
        String product = cells.key("product");
        if (product != null && known.id(Ref.PRODUCT, product) == null) {
            cells.wrong("product", unknown(product, "products"));
        }
        if (cells.problems().isEmpty()) {
            items.accept(Item.of(List.of(key), name, product));
        }
    }

    private void holding(Cells cells, Consumer<Item> items) {
        String account = accountOf(cells);
        String product = cells.key("product");
        if (product != null && known.id(Ref.PRODUCT, product) == null) {
            cells.wrong("product", unknown(product, "products"));
        }
        Boolean taken = cells.read("taken", Words::yesNo);
        Boolean suited = cells.read("suited", Words::yesNo);
        if (cells.problems().isEmpty() && (taken != null || suited != null)) {
            items.accept(Item.of(List.of(account, product), taken, suited));
        }
    }

    private void purchase(Cells cells, Consumer<Item> items) {
        String key = cells.key("key");
        String account = accountOf(cells);
        var date = cells.required("date", cells.date("date"));
        String manager = managerOf(cells);
        if (cells.problems().isEmpty()) {
            items.accept(Item.of(List.of(key), account, date, manager));
        }
    }

    private void purchaseLine(Cells cells, Consumer<Item> items) {
        String purchase = cells.key("purchase");
        if (purchase != null && known.id(Ref.PURCHASE, purchase) == null) {
            cells.wrong("purchase", unknown(purchase, "purchases"));
        }
        String article = cells.key("article");
        String product = article == null ? null : known.product(article);
        if (article != null && product == null) {
            cells.wrong("article", unknown(article, "articles or products"));
        }
        BigDecimal amount = cells.has("amount") ? cells.required("amount", cells.decimal("amount")) : priced(cells);
        if (cells.problems().isEmpty()) {
            items.accept(Item.of(List.of(purchase, article), product, Decimals.amount(amount)));
        }
    }

    /** Unit price x quantity x (1 - discount). */
    private static BigDecimal priced(Cells cells) {
        BigDecimal price = cells.required("unitPrice", cells.decimal("unitPrice"));
        BigDecimal quantity = cells.required("quantity", cells.decimal("quantity"));
        BigDecimal discount = cells.share("discount");
        if (price == null || quantity == null) {
            return null;
        }
        BigDecimal full = price.multiply(quantity);
        return discount == null ? full : full.multiply(BigDecimal.ONE.subtract(discount));
    }

    /** The account of the row, noted as wrong where the organization has none of this key. */
    String accountOf(Cells cells) {
        String account = cells.key("account");
        if (account != null && known.id(Ref.ACCOUNT, account) == null) {
            cells.wrong("account", unknown(account, word.many()));
        }
        return account;
    }

    private String managerOf(Cells cells) {
        String text = cells.text("manager", NAME);
        String manager = text == null ? null : known.manager(text);
        if (text != null && manager == null) {
            cells.wrong("manager", unknown(text, "account managers"));
        }
        return manager;
    }

    private static String fullName(Cells cells) {
        String first = cells.text("firstName", PLACE);
        String last = cells.text("lastName", PLACE - 50);
        if (first == null || last == null) {
            return first == null ? last : first;
        }
        return first + " " + last;
    }

    private static String unknown(String key, String among) {
        return "'" + key + "' is not among the " + among + "; bring these in first, or correct it";
    }
}
