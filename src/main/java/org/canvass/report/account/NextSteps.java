package org.canvass.report.account;

import java.util.ArrayList;
import java.util.List;
import org.canvass.organization.AccountWord;
import org.canvass.report.account.words.LineWords;
import org.canvass.survey.question.Feeds;

/** What to do next for one account, from what was said and what is missing; the most useful first. */
final class NextSteps {

    private NextSteps() {}

    static List<String> of(AccountPage.Standing standing, Voices voices, AccountPage.Shelf shelf, AccountWord word) {
        List<String> steps = new ArrayList<>();
        if (standing != null && standing.question() != null) {
            steps.add(standing.question());
        }
        for (Voices.Person person : voices.people()) {
            person.turns().stream()
                    .filter(turn -> !turn.lines().isEmpty() || turn.shown())
                    .findFirst()
                    .ifPresent(turn -> said(person, turn, steps));
        }
        if (standing != null && standing.explained().flagged("no-decision-maker-heard")) {
            List<String> deciders = voices.people().stream()
                    .filter(person -> person.part().equals("decides") && person.gone() == null)
                    .map(Voices.Person::name)
                    .toList();
            steps.add(
                    deciders.isEmpty()
                            ? "Find out who decides there, and ask them."
                            : "Hear from " + list(deciders) + ", who "
                                    + (deciders.size() == 1 ? "decides." : "decide."));
        }
        if (voices.none()) {
            steps.add("Add a contact, so that this " + word.one() + " can be asked.");
        }
        return steps;
    }

    private static void said(Voices.Person person, Voices.Turn turn, List<String> steps) {
        boolean mayContact =
                turn.lines().stream().noneMatch(line -> line.feeds() == Feeds.PERMISSION && "no".equals(line.means()));
        for (LineWords line : turn.lines()) {
            if (!person.inPeace()
                    && line.feeds() == Feeds.INTEREST
                    && line.text() != null
                    && !line.text().startsWith("None of these")) {
                steps.add(
                        mayContact
                                ? "Tell " + person.name() + " about " + line.text() + ": they asked to hear about it."
                                : "Think of " + line.text() + " for them: " + person.name()
                                        + " ticked it, but does not want to be contacted about the answers.");
            }
        }
        if (turn.state().contains(" and named ")) {
            steps.add("Ask the person whom " + person.name() + " named instead.");
        }
    }

    private static String list(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
