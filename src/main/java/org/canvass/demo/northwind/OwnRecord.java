package org.canvass.demo.northwind;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canvass.demo.northwind.Northwind.Client;
import org.canvass.demo.panel.Chance;
import org.canvass.demo.panel.Panel;

/**
 * What Northwind would have on record beside its orders, written as somebody would upload it: since when clients are
 * clients, what they spend elsewhere, how they are served, and who might become one.
 */
public final class OwnRecord {
    private static final int YEARS = 3;
    /** The orders of the files span so many years. */
    private static final double YEARS_OF_ORDERS = 1.8;

    private static final List<Lead> LEADS = List.of(
            new Lead("LDHAR", "Harborview Provisions", "Boston", "USA", 1, 260_000, 0.8),
            new Lead("LDKIE", "Kieler Feinkostkontor", "Kiel", "Germany", 9, 140_000, 0.9),
            new Lead("LDMAR", "Marché des Alpes", "Grenoble", "France", 4, 190_000, 0.55),
            new Lead("LDOST", "Östersunds Delikatesser", "Östersund", "Sweden", 3, 70_000, 0.85),
            new Lead("LDPOR", "Porto Velho Alimentos", "Porto", "Portugal", 1, 320_000, 0.25),
            new Lead("LDSAN", "San Telmo Almacén", "Buenos Aires", "Argentina", 8, 60_000, 0.7),
            new Lead("LDTHA", "Thames Larder", "London", "UK", 2, 410_000, 0.6),
            new Lead("LDVAL", "Valle Verde Gastronomia", "Verona", "Italy", 4, 120_000, 0.4),
            new Lead("LDWAL", "Wallonia Épicerie", "Namur", "Belgium", 7, 0, 0.5),
            new Lead("LDZUR", "Zürichsee Spezereien", "Zürich", "Switzerland", 1, 230_000, 0));

    private OwnRecord() {}

    /**
     * Somebody who might become a client.
     *
     * @param manager the employee's key
     * @param potential of five years, with any vendor; 0 where nobody knows
     * @param fit 0 where nobody has judged it
     */
    private record Lead(
            String key, String company, String town, String country, int manager, int potential, double fit) {}

    /** Since when clients are clients: longer for the larger; one in four is known by its orders only. */
    public static byte[] since(Northwind northwind, Panel panel, LocalDate today) {
        return MadeUp.csv(
                "customerID,companyName,customer since",
                northwind.clients().stream()
                        .filter(client ->
                                !Chance.of("since-unknown", client.key()).happens(0.25))
                        .map(client -> {
                            Chance chance = Chance.of("since", client.key());
                            double years = Math.max(2, 9 + 3 * panel.size(client.key()) + chance.normal(4));
                            LocalDate day =
                                    today.minusDays((long) (years * 365)).withDayOfMonth(1);
                            return MadeUp.row(client.key(), client.company(), day.toString());
                        }));
    }

    /** What clients spend with any vendor, our profit, and what all vendors earn with them, by calendar year. */
    public static byte[] wallets(Northwind northwind, Panel panel, LocalDate today) {
        return MadeUp.csv(
                "customerID,year,spend with any vendor,profit,profit of all vendors",
                northwind.clients().stream()
                        .filter(client ->
                                !Chance.of("spend-unknown", client.key()).happens(0.3))
                        .filter(client -> northwind.revenue().get(client.key()) > 0)
                        .flatMap(client -> wallet(northwind, panel, client, today)));
    }

    private static Stream<String> wallet(Northwind northwind, Panel panel, Client client, LocalDate today) {
        Chance chance = Chance.of("spend", client.key());
        double ours = northwind.revenue().get(client.key()) / YEARS_OF_ORDERS;
        // Somebody noted what they spend with us alone as all they spend, now and then: it has to be checked.
        boolean wrong = chance.happens(0.05);
        double spend = wrong ? 0.4 * ours : ours / panel.share(client.key()) * Math.exp(chance.normal(0.25));
        double margin = 0.22 + 0.03 * chance.normal(1);
        double theirs = margin * Math.exp(chance.normal(0.15));
        return IntStream.rangeClosed(1, YEARS).mapToObj(ago -> {
            double growth = Math.pow(0.96, ago - 1.0);
            return MadeUp.row(
                    client.key(),
                    Integer.toString(today.getYear() - ago),
                    hundreds(growth * spend),
                    hundreds(growth * ours * margin),
                    hundreds(growth * Math.max(spend, ours) * theirs));
        });
    }

    /** How clients are served, as of the last day of the month before: by size, with exceptions that history explains. */
    public static byte[] service(Northwind northwind, Panel panel, LocalDate today) {
        LocalDate asOf = today.withDayOfMonth(1).minusDays(1);
        return MadeUp.csv(
                "customerID,service tier,last contact,adoption,open problems,solved problems,joint plan,"
                        + "largest share for one supplier,as of",
                northwind.clients().stream()
                        .filter(client ->
                                !Chance.of("service-unknown", client.key()).happens(0.08))
                        .map(client -> service(panel, client, asOf)));
    }

    private static String service(Panel panel, Client client, LocalDate asOf) {
        Chance chance = Chance.of("service", client.key());
        double size = panel.size(client.key());
        double trust = panel.truth(client.key(), Panel.WAVES - 1).trust();
        double care = size + chance.normal(0.8);
        String tier = care > 0.8 ? "close" : care > -0.3 ? "standard" : "light";
        LocalDate last = asOf.minusDays((long) chance.exponential(45 * Math.exp(-0.3 * trust)));
        double adoption = Math.max(0.3, Math.min(0.98, 0.75 + 0.08 * trust + chance.normal(0.1)));
        int open = chance.poisson(0.7 * Math.exp(-0.5 * trust));
        int solved = chance.poisson(2);
        boolean plan = trust > 0.9 && chance.happens(0.4);
        String joint = plan ? "yes" : chance.happens(0.4) ? "no" : "";
        String ceiling =
                chance.happens(0.5) ? List.of("25%", "50%", "60%", "75%").get(chance.below(4)) : "";
        return MadeUp.row(
                client.key(),
                tier,
                last.toString(),
                Math.round(100 * adoption) + "%",
                Integer.toString(open),
                Integer.toString(solved),
                joint,
                ceiling,
                asOf.toString());
    }

    /** Companies that are no clients yet. */
    public static byte[] prospects() {
        return MadeUp.csv(
                "customerID,companyName,city,country,employeeID,customer or prospect",
                LEADS.stream()
                        .map(lead -> MadeUp.row(
                                lead.key,
                                lead.company,
                                lead.town,
                                lead.country,
                                Integer.toString(lead.manager),
                                "prospect")));
    }

    /** What prospects could spend over five years. */
    public static byte[] potentials(LocalDate today) {
        LocalDate from = today.withDayOfYear(1);
        return MadeUp.csv(
                "customerID,from,to,potential",
                LEADS.stream()
                        .filter(lead -> lead.potential > 0)
                        .map(lead -> MadeUp.row(
                                lead.key,
                                from.toString(),
                                from.plusYears(5).minusDays(1).toString(),
                                Integer.toString(lead.potential))));
    }

    /** How well prospects suit us. */
    public static byte[] fits(LocalDate today) {
        return MadeUp.csv(
                "customerID,fit,last contact",
                LEADS.stream()
                        .filter(lead -> lead.fit > 0)
                        .map(lead -> MadeUp.row(
                                lead.key,
                                Math.round(100 * lead.fit) + "%",
                                Chance.of("lead", lead.key).happens(0.6)
                                        ? today.minusDays(20L
                                                        + Chance.of("visit", lead.key)
                                                                .below(200))
                                                .toString()
                                        : "")));
    }

    private static String hundreds(double amount) {
        return Long.toString(100 * Math.round(amount / 100));
    }
}
