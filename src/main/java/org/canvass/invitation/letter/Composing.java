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
import java.util.regex.Pattern;
import org.canvass.invitation.sender.Sender;
import org.canvass.organization.Organization;
import org.canvass.survey.Survey;
import org.canvass.survey.answer.Asking;
import org.canvass.survey.question.Option;
import org.canvass.survey.question.Question;
import org.canvass.survey.text.Language;
import org.canvass.survey.text.RespondentWords;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.LetterTexts;
import org.canvass.wave.letter.Placeholder;
import org.canvass.wave.letter.prose.Block;
import org.canvass.wave.letter.prose.Prose;
import org.canvass.wave.letter.prose.Run;

/** Makes a letter's HTML and plain text from one source. No clock, no database: what goes in decides what comes out. */
public record Composing(Organization organization, Survey survey, Sender sender, Instant now) {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        private Templates() {}

        static native TemplateInstance letter(LetterView letter);
    }

    /** A letter's subject and its two forms. */
    public record Composed(String subject, String html, String text) {}

    /** The letter as this recipient gets it. */
    public Composed letter(LetterText text, Recipient recipient, LetterLinks links) {
        LetterView view = view(text, recipient, links);
        return new Composed(view.subject(), Templates.letter(view).render(), PlainLetter.of(view));
    }

    private LetterView view(LetterText text, Recipient recipient, LetterLinks links) {
        LetterTexts frame = LetterTexts.in(recipient.language());
        Asking asking = Asking.of(recipient.language(), organization.name, recipient.seed(), now);
        Map<Placeholder, String> values = values(recipient, frame);
        List<Block> blocks = Prose.blocks(text.body());
        int at = blocks.indexOf(new Block.Question());
        String preheader = text.preheader().isBlank() ? frame.words("preheader") : text.preheader();
        return new LetterView(
                recipient.language(),
                Language.direction(recipient.language()),
                organization.name,
                oneLine(Placeholder.fill(text.subject(), values)).strip(),
                oneLine(Placeholder.fill(preheader, values)).strip(),
                parts(blocks.subList(0, Math.max(0, at)), values),
                parts(blocks.subList(at + 1, blocks.size()), values),
                survey.inEmail().map(question -> ask(question, asking, links)).orElse(LetterView.Ask.NOTHING),
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

    private static LetterView.Ask ask(Question question, Asking asking, LetterLinks links) {
        List<Option> choices = question.choices(asking);
        Optional<Question.Ends> ends = choices.isEmpty() ? Optional.empty() : question.ends();
        return new LetterView.Ask(
                question.text(asking),
                choices.stream()
                        .map(option -> new LetterView.OptionLink(
                                option.text(asking), links.preselect().apply(question.key(), option.code())))
                        .toList(),
                question.options(asking).isEmpty() && !choices.isEmpty(),
                ends.map(both -> choices.get(0).text(asking) + " = " + asking.say(both.low()))
                        .orElse(null),
                ends.map(both -> choices.get(choices.size() - 1).text(asking) + " = " + asking.say(both.high()))
                        .orElse(null));
    }

    private Map<Placeholder, String> values(Recipient recipient, LetterTexts frame) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.NAME, recipient.name());
        values.put(Placeholder.ACCOUNT, recipient.accountName());
        values.put(Placeholder.SUPPLIER, organization.name);
        values.put(Placeholder.SENDER, sender.name());
        values.put(Placeholder.SIGNATURE, String.join(", ", sender.signature()));
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

    private List<LetterView.Part> parts(List<Block> blocks, Map<Placeholder, String> values) {
        List<LetterView.Part> parts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                parts.add(new LetterView.Part(false, filled(paragraph.lines(), values)));
            } else if (block instanceof Block.Bullets bullets) {
                parts.add(new LetterView.Part(true, filled(bullets.items(), values)));
            }
        }
        return parts;
    }

    /** A line that says the same as the one before is dropped: who signs with the company's name is not named twice. */
    private List<List<Run>> filled(List<List<Run>> lines, Map<Placeholder, String> values) {
        List<List<Run>> filled = new ArrayList<>();
        for (List<Run> line : lines) {
            boolean signature = line.size() == 1 && line.get(0).text().equals(Placeholder.SIGNATURE.written());
            List<List<Run>> said = signature
                    ? sender.signature().stream()
                            .map(one -> List.of(new Run(oneLine(one), one.equals(sender.name()), null)))
                            .toList()
                    : List.of(line.stream()
                            .map(run -> run.saying(oneLine(Placeholder.fill(run.text(), values))))
                            .toList());
            said.stream()
                    .filter(one ->
                            filled.isEmpty() || !filled.get(filled.size() - 1).equals(one))
                    .forEach(filled::add);
        }
        return filled;
    }

    /** Control characters in a name must not break a header or a line. */
    private static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }
}
