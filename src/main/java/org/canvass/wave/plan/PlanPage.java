package org.canvass.wave.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canvass.wave.audience.Chosen;

/**
 * The page on which a wave is planned.
 *
 * @param id the draft's id; null for a wave that is not kept yet
 * @param problems a sentence for each field that cannot be kept
 * @param chosen who would be asked as the form stands
 * @param letters the languages the letters would go out in, with the number of contacts
 * @param told what has just been done, or null
 */
record PlanPage(
        String id,
        PlanForm form,
        Map<String, String> problems,
        List<Filter> filters,
        List<Choice> surveys,
        List<Choice> languages,
        Chosen chosen,
        List<LanguageCount> letters,
        String currency,
        String today,
        String told) {

    /** One of several to choose from. */
    record Choice(String value, String text, boolean chosen) {}

    /** A filter with its choices; where none is chosen it does not restrict. */
    record Filter(String field, String title, List<Choice> choices) {
        public boolean isUsed() {
            return choices.stream().anyMatch(Choice::chosen);
        }

        /** "all", or what is chosen: "Germany, France" or "5 of 21". */
        public String says() {
            List<String> used =
                    choices.stream().filter(Choice::chosen).map(Choice::text).toList();
            if (used.isEmpty()) {
                return "all";
            }
            return used.size() <= 2 ? String.join(", ", used) : used.size() + " of " + choices.size();
        }
    }

    /** How many contacts are asked in a language. */
    record LanguageCount(String language, String name, long contacts) {}

    public boolean isKept() {
        return id != null;
    }

    public String action() {
        return isKept() ? "/waves/" + id + "/draft" : "/waves/new";
    }

    /** The sentence beside a field, null where nothing is wrong with it. */
    public String problem(String field) {
        return problems.get(field);
    }

    public boolean isRoleUsed() {
        return !form.roles().isEmpty() || !form.unknownRole();
    }

    /** The parts in the choice of suppliers. */
    public List<Choice> roles() {
        return choices(PlanForm.roleNames(), form.roles());
    }

    static List<Choice> choices(Map<String, String> all, List<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        all.forEach((value, text) -> choices.add(new Choice(value, text, chosen.contains(value))));
        return choices;
    }

    static Optional<Filter> filter(String field, String title, Map<String, String> all, List<String> chosen) {
        return all.isEmpty() ? Optional.empty() : Optional.of(new Filter(field, title, choices(all, chosen)));
    }
}
