package org.canvass.calendar.zone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose clock a contact lives by. */
public final class Zones {
    private static final String TABLE = "/calendar/zones.properties";
    private static final Map<String, ZoneId> OF_COUNTRIES = ofCountries();
    private static final Map<String, String> IDS = ZoneId.getAvailableZoneIds().stream()
            .collect(Collectors.toMap(Zones::plain, Function.identity(), (a, b) -> a));

    private Zones() {}

    /**
     * The contact's own time zone, else that of the account's country, else the organization's.
     *
     * @param own IANA name, null where not known
     * @param country as the organization's files write it, or null
     */
    public static ZoneId of(String own, String country, ZoneId organization) {
        if (own != null) {
            try {
                return ZoneId.of(own);
            } catch (DateTimeException olderThanTheRules) {
                // A zone that this Java does not know any more: the country is the next best.
            }
        }
        return ofCountry(country).orElse(organization);
    }

    /** The zone of a country, in one of several the one most people live in; empty where the word is not known. */
    public static Optional<ZoneId> ofCountry(String country) {
        return Countries.code(country).map(OF_COUNTRIES::get);
    }

    /** The IANA name of a zone as it may be written: "Europe/Lisbon", "europe/lisbon", "America/New York", "UTC". */
    public static Optional<String> read(String written) {
        return Optional.ofNullable(IDS.get(plain(written)));
    }

    private static String plain(String id) {
        return id.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    }

    private static Map<String, ZoneId> ofCountries() {
        Properties table = new Properties();
        try (InputStream file = Zones.class.getResourceAsStream(TABLE)) {
            table.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The table of the countries' time zones could not be read.", failure);
        }
        return table.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), code -> ZoneId.of(table.getProperty(code))));
    }
}
