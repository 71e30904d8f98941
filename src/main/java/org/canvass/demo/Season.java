package org.canvass.demo;

import java.time.LocalDate;

/** What waves are called by half-years, north of the equator: "Spring 2025". */
final class Season {
    private Season() {}

    static String of(LocalDate day) {
        String season =
                switch (day.getMonth()) {
                    case MARCH, APRIL, MAY -> "Spring ";
                    case JUNE, JULY, AUGUST -> "Summer ";
                    case SEPTEMBER, OCTOBER, NOVEMBER -> "Autumn ";
                    case DECEMBER, JANUARY, FEBRUARY -> "Winter ";
                };
        return season + day.getYear();
    }
}
