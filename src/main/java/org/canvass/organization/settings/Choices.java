package org.canvass.organization.settings;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the settings offer to choose from. */
final class Choices {
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

    /** Language codes and what they are called in their own language. */
    static final Map<String, String> LANGUAGES = new TreeMap<>(Map.of("en", "English", "de", "Deutsch"));

    private Choices() {}

    /** Time zones named after a place, and UTC. */
    static List<String> timeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(PLACE.asMatchPredicate())
                .sorted()
                .toList();
    }

    static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }
}
