package org.canvass.wave.audience;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who will be asked, and who fits the choice but is left out.
 *
 * @param asked each contact once, by account and name
 * @param leftOut with the reason
 * @param accountsWithout accounts that fit the choice and have no contact at all
 */
public record Chosen(List<Candidate> asked, List<Excluded> leftOut, long accountsWithout) {

    /** A contact who is not asked. */
    public record Excluded(Candidate candidate, LeftOut reason) {
        /** "asked us to stop". */
        public String why() {
            return reason.says(1);
        }
    }

    /** In how many accounts somebody is asked. */
    public long accounts() {
        return asked.stream().map(Candidate::accountId).distinct().count();
    }

    /** How many are left out for each reason that applies, in the order of the reasons. */
    public Map<LeftOut, Long> reasons() {
        Map<LeftOut, Long> counts = new EnumMap<>(LeftOut.class);
        leftOut.forEach(excluded -> counts.merge(excluded.reason(), 1L, Long::sum));
        return counts;
    }

    /** "3 asked us to stop and 1 no longer works there"; empty where nobody is left out. */
    public String leftOutInWords() {
        List<String> parts = new ArrayList<>();
        reasons().forEach((reason, count) -> parts.add(count + " " + reason.says(count)));
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }
}
