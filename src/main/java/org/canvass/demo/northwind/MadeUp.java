package org.canvass.demo.northwind;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canvass.demo.northwind.Northwind.Client;
import org.canvass.demo.northwind.People.Person;
import org.canvass.demo.panel.Chance;
import org.canvass.demo.panel.Panel;

/** The files that Northwind never had, written as somebody would upload them: people, suited products, touches. */
public final class MadeUp {
    /** Of so many clients nobody ever counted or wrote down anything. */
    private static final double NOBODY_KNOWS = 0.03;
    /** For so many nobody has estimated what they could spend. */
    private static final double NOT_ESTIMATED = 0.06;

    private static final double FIVE_YEARS = 5;

    /** So many quarters are counted: a year before the first wave and all since. */
    private static final int QUARTERS = 11;

    private MadeUp() {}

    /** Contacts with their addresses. Their part in the decision is left to be asked. */
    public static byte[] contacts(List<Person> people) {
        return csv(
                "customerID,email,contactName,contactTitle,language",
                people.stream()
                        .map(person -> row(
                                person.client(), person.email(), person.name(), person.title(), person.language())));
    }

    /**
     * The products that suit each client. One in four has all that suits; with the others it is most of what they buy
     * and much of what they never bought.
     */
    public static byte[] suited(Northwind northwind) {
        return csv(
                "customerID,categoryID,suited",
                northwind.clients().stream()
                        .filter(client ->
                                !Chance.of("suited-unknown", client.key()).happens(NOBODY_KNOWS))
                        .flatMap(client -> suited(northwind, client)));
    }

    private static Stream<String> suited(Northwind northwind, Client client) {
        Chance chance = Chance.of("suited", client.key());
        boolean content = chance.happens(0.25);
        return northwind.categories().stream().map(category -> {
            boolean known = northwind.bought(client.key()).contains(category);
            boolean suits = chance.happens(content ? (known ? 0.4 : 0) : known ? 0.95 : 0.8);
            return row(client.key(), category, suits ? "yes" : "no");
        });
    }

    /**
     * Replies, clicks and meetings by quarter: more where there is trust and with the larger clients, fewer with those
     * who come back for a few categories only.
     */
    public static byte[] engagement(Northwind northwind, Panel panel, LocalDate today) {
        return csv(
                "customerID,quarter,engagement",
                northwind.clients().stream()
                        .filter(client ->
                                !Chance.of("touches-unknown", client.key()).happens(NOBODY_KNOWS))
                        .flatMap(client -> quarters(northwind, panel, client, today)));
    }

    private static Stream<String> quarters(Northwind northwind, Panel panel, Client client, LocalDate today) {
        Chance chance = Chance.of("touches", client.key());
        double habit = chance.normal(0.5);
        long regular = northwind.regular(client.key());
        double breadth = regular < 5 ? 0.3 : regular < 6 ? 0.8 : 1.25;
        LocalDate firstOfQuarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        return IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(ago -> firstOfQuarter.minusMonths(3L * (QUARTERS + 1 - ago)))
                .map(day -> {
                    long halfYearsAgo = ChronoUnit.MONTHS.between(day, today) / 6;
                    int wave = (int) Math.max(0, Panel.WAVES - 1 - halfYearsAgo);
                    double mean = 1.4
                            * breadth
                            * Math.exp(habit
                                    + 0.5 * panel.truth(client.key(), wave).trust()
                                    + 0.25 * panel.size(client.key()));
                    String quarter = day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
                    return row(client.key(), quarter, Integer.toString(chance.poisson(mean)));
                });
    }

    /**
     * What each client could spend over five years with any vendor: more than they spend with us where there is much
     * else to win. Nobody has estimated it for some of them.
     */
    public static byte[] potential(Northwind northwind, LocalDate today) {
        return csv(
                "customerID,potential,from,to",
                northwind.clients().stream()
                        .filter(client ->
                                !Chance.of("potential-unknown", client.key()).happens(NOT_ESTIMATED))
                        .map(client -> {
                            double year = northwind.revenue().getOrDefault(client.key(), 500.0);
                            double factor = Math.exp(
                                    Chance.of("potential", client.key()).normal(0.6));
                            long amount = Math.round(FIVE_YEARS * year * factor / 1000) * 1000;
                            return row(
                                    client.key(),
                                    Long.toString(Math.max(1000, amount)),
                                    today.minusYears(3).toString(),
                                    today.plusYears(2).toString());
                        }));
    }

    /** A file as a client would send it: the header as it is, rows of {@link #row}. */
    static byte[] csv(String header, Stream<String> rows) {
        return Stream.concat(Stream.of(header), rows)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A row whose cells may hold anything. */
    static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
