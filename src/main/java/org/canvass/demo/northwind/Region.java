package org.canvass.demo.northwind;

import java.util.Set;
import org.canvass.demo.northwind.Northwind.Client;

/** Where a client is at home, as far as names and languages go. */
enum Region {
    GERMAN,
    FRENCH,
    SPANISH,
    LATIN_AMERICAN,
    ENGLISH,
    ITALIAN,
    PORTUGUESE,
    NORDIC,
    FINNISH,
    POLISH;

    private static final Set<String> FRENCH_TOWNS = Set.of("Genève", "Lausanne", "Montréal", "Québec");

    static Region of(Client client) {
        if (FRENCH_TOWNS.contains(client.town())) {
            return FRENCH;
        }
        return switch (client.country()) {
            case "Germany", "Austria", "Switzerland" -> GERMAN;
            case "France", "Belgium" -> FRENCH;
            case "Spain" -> SPANISH;
            case "Mexico", "Venezuela", "Argentina" -> LATIN_AMERICAN;
            case "Italy" -> ITALIAN;
            case "Brazil", "Portugal" -> PORTUGUESE;
            case "Sweden", "Norway", "Denmark" -> NORDIC;
            case "Finland" -> FINNISH;
            case "Poland" -> POLISH;
            default -> ENGLISH;
        };
    }

    /** The language the client's people are written in: one of those the survey speaks. */
    String language() {
        return switch (this) {
            case GERMAN -> "de";
            case FRENCH -> "fr";
            case SPANISH, LATIN_AMERICAN -> "es";
            default -> "en";
        };
    }
}
