package org.canvass.report.deeper.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.canvass.report.Figures;
import org.canvass.report.deeper.Depth;
import org.canvass.report.deeper.DepthWords;
import org.canvass.segmentation.deeper.DecisionStructure;
import org.canvass.segmentation.model.Part;

/**
 * Who decides where, and how much of that we have heard; those of whom we know least first.
 *
 * @param all every account of the book
 */
public record DeciderTable(List<Row> all) {

    private static final int SHOWN = 100;

    /** One account. */
    public record Row(Depth depth) {

        private DecisionStructure people() {
            return depth.deciders();
        }

        /** 0 where nobody is known, else the thousandths of the bar. */
        public int width() {
            return (int) Math.round(1000 * people().coverage().orElse(0));
        }

        public String coverage() {
            return DepthWords.percent(people().coverage());
        }

        /** "2 decide, 1 heard", a clause for every part that anybody has. */
        public List<String> parts() {
            List<String> parts = new ArrayList<>();
            part(parts, Part.DECIDES, "decides", "decide");
            part(parts, Part.ADVISES, "advises", "advise");
            part(parts, Part.USES, "uses", "use");
            part(parts, Part.NONE, "has no part", "have no part");
            part(parts, Part.UNKNOWN, "of unknown part", "of unknown part");
            return parts;
        }

        private void part(List<String> parts, Part part, String one, String many) {
            long known = people().known(part);
            if (known > 0) {
                parts.add(known + " " + (known == 1 ? one : many) + ", " + people().heard(part) + " heard");
            }
        }

        /** How they choose, as they said; a dash where nobody was asked. */
        public String process() {
            return join(depth.words().chosen("process"));
        }

        /** Who else has a say, as they said; a dash where nobody was asked. */
        public String whoElse() {
            return join(depth.words().chosen("whoElse"));
        }

        /** What is missing, as a sentence; empty where nothing is. */
        public String missing() {
            if (people().people().isEmpty()) {
                return "Nobody is known there.";
            }
            if (people().deciderUnknown()) {
                return "Find out who decides.";
            }
            return people().deciderSilent() ? "Whoever decides has not been heard." : "";
        }

        private static String join(List<String> codes) {
            return codes.isEmpty()
                    ? "–"
                    : String.join(", ", codes.stream().map(DepthWords::said).toList());
        }

        private int urgency() {
            return missing().isEmpty() ? 1 : 0;
        }
    }

    static DeciderTable of(List<Depth> depths) {
        return new DeciderTable(depths.stream()
                .map(Row::new)
                .sorted(Comparator.comparingInt(Row::urgency)
                        .thenComparing(
                                row -> row.depth().placed().revenue(), Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(row -> row.depth().placed().name()))
                .toList());
    }

    public List<Row> rows() {
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    public int more() {
        return all.size() - rows().size();
    }

    /** Accounts of which somebody who decides was heard. */
    public long heard() {
        return all.stream().filter(row -> row.people().heard(Part.DECIDES) > 0).count();
    }

    /** Accounts of which nobody who decides is known. */
    public long unknown() {
        return all.stream().filter(row -> row.people().deciderUnknown()).count();
    }

    /** Accounts whose deciders are known and were not heard. */
    public long silent() {
        return all.stream().filter(row -> row.people().deciderSilent()).count();
    }

    /** The mean coverage of accounts with anybody known; a dash below the base that shares need. */
    public String coverage() {
        List<Double> known = all.stream()
                .flatMap(row -> row.people().coverage().stream().boxed())
                .toList();
        return Figures.percent(
                known.size() < Figures.BASE_FOR_SHARES
                        ? Optional.empty()
                        : Optional.of(known.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(0)));
    }
}
