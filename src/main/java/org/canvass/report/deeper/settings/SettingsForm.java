package org.canvass.report.deeper.settings;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.canvass.organization.Refused;
import org.canvass.segmentation.deeper.ServiceTier;
import org.canvass.segmentation.model.Segment;

/** The settings as they stand in the form, right or wrong. */
public record SettingsForm(String ownPlanFrom, String untouchedDays, List<Row> rows) {

    private static final Pattern MONEY = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern DAYS = Pattern.compile("\\d{1,4}");

    /** A segment and how much care it should get: LIGHT, STANDARD or CLOSE; empty where nobody has decided. */
    public record Row(int number, String name, String tier) {

        public boolean is(String other) {
            return other.equals(tier);
        }
    }

    static SettingsForm of(DeeperSettings settings, List<Segment> segments) {
        return new SettingsForm(
                settings.ownPlanFrom() == null
                        ? ""
                        : settings.ownPlanFrom().stripTrailingZeros().toPlainString(),
                Integer.toString(settings.untouchedDays()),
                rows(segments, segment -> {
                    ServiceTier tier = settings.tiers().get(segment.number());
                    return tier == null ? "" : tier.name();
                }));
    }

    static SettingsForm typed(MultivaluedMap<String, String> fields, List<Segment> segments) {
        return new SettingsForm(
                text(fields, "ownPlanFrom"),
                text(fields, "untouchedDays"),
                rows(segments, segment -> text(fields, "tier-" + segment.number())));
    }

    /** What was typed as settings; refused in a sentence where it is none. */
    DeeperSettings read() {
        String money = ownPlanFrom.replaceAll("[\\s\\u00A0\\u202F,]", "");
        if (!money.isEmpty() && !MONEY.matcher(money).matches()) {
            throw new Refused("The revenue for an own plan is an amount such as 50000. Leave it empty for none.");
        }
        int days = DAYS.matcher(untouchedDays).matches() ? Integer.parseInt(untouchedDays) : 0;
        if (days < DeeperSettings.FEWEST_DAYS || days > DeeperSettings.MOST_DAYS) {
            throw new Refused("Days without contact are a number from " + DeeperSettings.FEWEST_DAYS + " to "
                    + DeeperSettings.MOST_DAYS + ".");
        }
        Map<Integer, ServiceTier> tiers = new HashMap<>();
        for (Row row : rows) {
            if (!row.tier.isEmpty()) {
                tiers.put(row.number, tier(row));
            }
        }
        return new DeeperSettings(money.isEmpty() ? null : new BigDecimal(money), days, tiers);
    }

    private static ServiceTier tier(Row row) {
        try {
            return ServiceTier.valueOf(row.tier);
        } catch (IllegalArgumentException none) {
            throw new Refused("The care for " + row.name + " is light, standard or close. Choose one of these.");
        }
    }

    private interface TierOf {
        String of(Segment segment);
    }

    private static List<Row> rows(List<Segment> segments, TierOf tier) {
        return segments.stream()
                .sorted(Comparator.comparing(Segment::number).reversed())
                .map(segment -> new Row(segment.number(), segment.name().in("en"), tier.of(segment)))
                .toList();
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text.strip();
    }
}
