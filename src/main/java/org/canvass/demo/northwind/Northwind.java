package org.canvass.demo.northwind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.canvass.intake.file.IntakeFile;

/**
 * The Northwind files as they come with Canvass. Only their dates are moved, all by the same number of whole years, so
 * that the last order lies within the past twelve months.
 */
public final class Northwind {
    private static final String FOLDER = "/demo/northwind/";
    private static final LocalDate LAST_ORDER = LocalDate.of(1998, 5, 6);
    private static final Pattern YEAR = Pattern.compile("\\b(199\\d)(?=-\\d\\d-\\d\\d )");

    private final int years;
    private final List<Client> clients = new ArrayList<>();
    private final Map<String, Double> revenue = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> bought = new HashMap<>();
    private final List<String> categories = new ArrayList<>();

    /** A client company as the file has it. */
    public record Client(String key, String company, String contact, String title, String town, String country) {}

    private Northwind(int years) {
        this.years = years;
    }

    /** The files as they look today. */
    public static Northwind asOf(LocalDate today) {
        int years = today.getYear() - LAST_ORDER.getYear();
        Northwind northwind = new Northwind(LAST_ORDER.plusYears(years).isAfter(today) ? years - 1 : years);
        northwind.look();
        return northwind;
    }

    /** By how many years the dates are moved. */
    public int years() {
        return years;
    }

    /** The day of the last order. */
    public LocalDate lastOrder() {
        return LAST_ORDER.plusYears(years);
    }

    /** The day before the first order. */
    public LocalDate beginning() {
        return LocalDate.of(1996, 7, 3).plusYears(years);
    }

    public List<Client> clients() {
        return clients;
    }

    /** The keys of the categories, which Canvass takes for products. */
    public List<String> categories() {
        return categories;
    }

    /** What each client spent in all; 0 where nothing. */
    public Map<String, Double> revenue() {
        return revenue;
    }

    /** The categories a client ever bought of. */
    public Set<String> bought(String client) {
        return bought.getOrDefault(client, Map.of()).keySet();
    }

    /** How many categories a client bought of more than once. */
    public long regular(String client) {
        return bought.getOrDefault(client, Map.of()).values().stream()
                .filter(lines -> lines > 1)
                .count();
    }

    /** A file's bytes, as they are but for the years in its dates. */
    public byte[] file(String name) {
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        return YEAR.matcher(text)
                .replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) + years))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void look() {
        Map<String, String> categoryOf = new HashMap<>();
        Map<String, String> buyer = new HashMap<>();
        rows("categories.csv", row -> categories.add(row.get("categoryID")));
        rows("products.csv", row -> categoryOf.put(row.get("productID"), row.get("categoryID")));
        rows("orders.csv", row -> buyer.put(row.get("orderID"), row.get("customerID")));
        rows("customers.csv", row -> {
            clients.add(new Client(
                    row.get("customerID"),
                    row.get("companyName"),
                    row.get("contactName"),
                    row.get("contactTitle"),
                    row.get("city"),
                    row.get("country")));
            revenue.put(row.get("customerID"), 0.0);
        });
        rows("order-details.csv", row -> {
            String client = buyer.get(row.get("orderID"));
            double amount = Double.parseDouble(row.get("unitPrice"))
                    * Integer.parseInt(row.get("quantity"))
                    * (1 - Double.parseDouble(row.get("discount")));
            revenue.merge(client, amount, Double::sum);
            bought.computeIfAbsent(client, any -> new HashMap<>())
                    .merge(categoryOf.get(row.get("productID")), 1, Integer::sum);
        });
    }

    private static void rows(String name, Consumer<Map<String, String>> taker) {
        IntakeFile file = IntakeFile.read(name, bytes(name));
        List<String> header = file.header();
        file.rows(row -> {
            Map<String, String> cells = new HashMap<>();
            for (int at = 0; at < header.size(); at++) {
                cells.put(header.get(at), row.cells()[at].strip());
            }
            taker.accept(cells);
        });
    }

    private static byte[] bytes(String name) {
        try (InputStream file = Northwind.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The demo's file " + FOLDER + name + " is missing from this build.");
            }
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException("The demo's file " + FOLDER + name + " cannot be read.", broken);
        }
    }
}
