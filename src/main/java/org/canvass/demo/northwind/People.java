package org.canvass.demo.northwind;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.canvass.account.ContactRole;
import org.canvass.demo.northwind.Northwind.Client;
import org.canvass.demo.panel.Chance;

/**
 * The people at Northwind's clients: the one contact of each that the files name, and made-up colleagues at the larger
 * ones. All addresses end in example.com, which belongs to nobody.
 */
public final class People {
    private static final String FILE = "/demo/people.yaml";
    private static final int MOST = 8;
    private static final Map<ContactRole, List<String>> TITLES = Map.of(
            ContactRole.DM, List.of("Purchasing Manager", "Head of Buying", "Managing Director", "Finance Director"),
            ContactRole.INF, List.of("Quality Manager", "Category Manager", "Head Chef", "Logistics Manager"),
            ContactRole.USE, List.of("Store Manager", "Assistant Buyer", "Warehouse Supervisor", "Kitchen Manager"));

    private final Map<String, Names> names;

    /** Given and family names of a region. */
    record Names(List<String> given, List<String> family) {}

    /**
     * Somebody at a client.
     *
     * @param role their true part in the decision; the organization learns it only when they say so
     */
    public record Person(String client, String email, String name, String title, String language, ContactRole role) {}

    private People(Map<String, Names> names) {
        this.names = names;
    }

    /** Everybody, client by client, the contact of the files first. */
    public static List<Person> of(List<Client> clients, java.util.function.ToDoubleFunction<String> size) {
        People people = new People(read());
        List<Person> everybody = new ArrayList<>();
        clients.forEach(client -> everybody.addAll(people.at(client, size.applyAsDouble(client.key()))));
        return everybody;
    }

    private List<Person> at(Client client, double size) {
        Chance chance = Chance.of("people", client.key());
        Region region = Region.of(client);
        String domain = "@" + ascii(client.company(), "-", 30) + ".example.com";
        List<Person> people = new ArrayList<>();
        people.add(new Person(
                client.key(),
                client.key().toLowerCase(Locale.ROOT) + domain,
                client.contact(),
                client.title(),
                region.language(),
                chance.happens(0.7) ? ContactRole.DM : ContactRole.INF));
        int colleagues = Math.min(MOST - 1, chance.poisson(1.3 + 0.7 * size));
        Set<String> taken = new HashSet<>();
        Names of = names.get(region.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        while (people.size() <= colleagues) {
            String given = chance.one(of.given());
            String family = chance.one(of.family());
            // Two of one given name in one small company would look made up, which they are.
            boolean free = !taken.contains(given) && !taken.contains(family);
            if (free && !client.contact().contains(family)) {
                taken.addAll(List.of(given, family));
                ContactRole role = role(chance);
                people.add(new Person(
                        client.key(),
                        ascii(given, "", 20) + "." + ascii(family, "", 30) + domain,
                        given + " " + family,
                        chance.one(TITLES.get(role)),
                        region.language(),
                        role));
            }
        }
        return people;
    }

    private static ContactRole role(Chance chance) {
        if (chance.happens(0.25)) {
            return ContactRole.DM;
        }
        return chance.happens(0.5) ? ContactRole.INF : ContactRole.USE;
    }

    /** "La maison d'Asie" is la-maison-d-asie. */
    private static String ascii(String text, String between, int most) {
        String latin = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ł", "l");
        String plain = Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", between);
        return plain.substring(0, Math.min(most, plain.length())).replaceAll("^-+|-+$", "");
    }

    private static Map<String, Names> read() {
        try (InputStream file = People.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new IllegalStateException("The demo's names, " + FILE + ", cannot be read.", broken);
        }
    }
}
