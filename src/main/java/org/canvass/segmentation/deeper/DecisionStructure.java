package org.canvass.segmentation.deeper;

import java.util.List;
import java.util.OptionalDouble;
import org.canvass.segmentation.model.Part;
import org.canvass.segmentation.model.Settings.Weights;

/**
 * Who decides at an account, as far as we know, and how much of that we have heard.
 *
 * @param people everybody we know there
 */
public record DecisionStructure(List<Person> people, Weights weights) {

    /** Somebody we know, and whether they answered. */
    public record Person(Part part, boolean heard) {}

    public DecisionStructure {
        people = List.copyOf(people);
    }

    /** The weight heard of the weight known, 0..1; empty where nobody is known. */
    public OptionalDouble coverage() {
        int known = weight(people);
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) weight(heard()) / known);
    }

    /** How many of a part we know. */
    public long known(Part part) {
        return people.stream().filter(person -> person.part() == part).count();
    }

    /** How many of a part we heard. */
    public long heard(Part part) {
        return heard().stream().filter(person -> person.part() == part).count();
    }

    /** Whether nobody who decides is known there. */
    public boolean deciderUnknown() {
        return known(Part.DECIDES) == 0;
    }

    /** Whether somebody who decides is known, and none of them was heard. */
    public boolean deciderSilent() {
        return !deciderUnknown() && heard(Part.DECIDES) == 0;
    }

    private List<Person> heard() {
        return people.stream().filter(Person::heard).toList();
    }

    private int weight(List<Person> of) {
        return of.stream().mapToInt(person -> weights.of(person.part())).sum();
    }
}
