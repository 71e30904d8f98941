package org.canvass.invitation.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.canvass.organization.Organization;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Question;
import org.canvass.survey.text.Language;
import org.canvass.survey.text.RespondentWords;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.LetterTexts;
import org.canvass.wave.letter.Placeholder;

/** Makes a letter's HTML and plain text from one source. No clock, no database: what goes in decides what comes out. */
public record Composing(Organization organization, Survey survey, Instant now) {

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance letter(LetterView letter);

        static native TemplateInstance plainLetter(LetterView letter);
    }

    /** A letter's subject and its two forms. */
    public record Composed(String subject, String html, String text) {}

    /** The letter as this recipient gets it. */
    public Composed letter(LetterText text, Recipient recipient, LetterLinks links) {
        LetterView view = view(text, recipient, links);
        return new Composed(
                view.subject(),
                Templates.letter(view).render(),
                Templates.plainLetter(view).render().strip() + "\n");
    }

    private LetterView view(LetterText text, Recipient recipient, LetterLinks links) {
        LetterTexts frame = LetterTexts.in(recipient.language());
        Asking asking = Asking.of(recipient.language(), organization.name, recipient.seed(), now);
        Optional<Question> question = survey.inEmail();
        Map<Placeholder, String> values = values(recipient, frame);
        List<List<String>> paragraphs = paragraphs(text.body());
        int at = paragraphs.indexOf(List.of(Placeholder.QUESTION.written()));
        return new LetterView(
                recipient.language(),
                Language.direction(recipient.language()),
                oneLine(Placeholder.fill(text.subject(), values)),
                Placeholder.fill(frame.words("preheader"), values),
                filled(paragraphs.subList(0, Math.max(0, at)), values),
                filled(paragraphs.subList(at + 1, paragraphs.size()), values),
                question.map(asked -> asked.text(asking)).orElse(null),
                question.map(asked -> options(asked, asking, links)).orElse(List.of()),
                words(frame, RespondentWords.in(recipient.language()), values),
                links.survey(),
                links.notForMe(),
                links.stop(),
                recipient.test());
    }

    private static LetterView.Words words(
            LetterTexts frame, RespondentWords respondent, Map<Placeholder, String> values) {
        return new LetterView.Words(
                frame.words("choose"),
                frame.words("answer"),
                frame.words("without-choosing"),
                Placeholder.fill(frame.words("why"), values),
                respondent.say("notforme.link"),
                respondent.say("stop.link"),
                frame.words("test"));
    }

    private static List<LetterView.OptionLink> options(Question question, Asking asking, LetterLinks links) {
        return question.options(asking).stream()
                .map(option -> new LetterView.OptionLink(
                        option.text(asking), links.preselect().apply(question.key(), option.code())))
                .toList();
    }

    private Map<Placeholder, String> values(Recipient recipient, LetterTexts frame) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.NAME, recipient.name());
        values.put(Placeholder.ACCOUNT, recipient.accountName());
        values.put(Placeholder.SUPPLIER, organization.name);
        values.put(Placeholder.SENDER, organization.signature());
        values.put(Placeholder.MINUTES, frame.minutes(survey.minutes()));
        values.put(Placeholder.CLOSES, inWords(recipient.closesOn(), recipient.language()));
        return values;
    }

    /** "Friday, 4 December 2026". */
    static String inWords(LocalDate day, String language) {
        Locale locale = Locale.forLanguageTag(language);
        // British English puts the day before the month, as most who read English here expect.
        Locale used = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(used)
                .format(day);
    }

    /** Paragraphs of lines. The question stands alone even where its author left no empty line around it. */
    private static List<List<String>> paragraphs(String body) {
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : (body + "\n").split("\n", -1)) {
            String written = line.strip();
            boolean question = written.equals(Placeholder.QUESTION.written());
            if ((written.isEmpty() || question) && !lines.isEmpty()) {
                paragraphs.add(lines);
                lines = new ArrayList<>();
            }
            if (question) {
                paragraphs.add(List.of(written));
            } else if (!written.isEmpty()) {
                lines.add(written);
            }
        }
        return paragraphs;
    }

    /** A line that says the same as the one before is dropped: who signs with the company's name is not named twice. */
    private static List<List<String>> filled(List<List<String>> paragraphs, Map<Placeholder, String> values) {
        List<List<String>> filled = new ArrayList<>();
        for (List<String> paragraph : paragraphs) {
            List<String> lines = new ArrayList<>();
            for (String line : paragraph) {
                String said = oneLine(Placeholder.fill(line, values));
                if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(said)) {
                    lines.add(said);
                }
            }
            filled.add(lines);
        }
        return filled;
    }

    /** Control characters in a name must not break a header or a line. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
