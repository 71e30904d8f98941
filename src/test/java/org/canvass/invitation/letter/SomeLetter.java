package org.canvass.invitation.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.canvass.account.AccountManager;
import org.canvass.invitation.sender.Sender;
import org.canvass.mail.Writing;
import org.canvass.organization.LettersFrom;
import org.canvass.organization.Organization;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.wave.letter.LetterKind;
import org.canvass.wave.letter.LetterText;
import org.canvass.wave.letter.LetterTexts;

/**
 * A letter of every kind, language and sender, to somebody made up.
 *
 * @param survey pulse, whose first question is a choice; scale, whose is a score; none, which has no question for letters
 * @param signed by the manager of the account
 */
record SomeLetter(String survey, LetterKind kind, String language, boolean signed) {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String TOKEN = "https://ask.northwind.example/s/4fJw0c-Zk8QnV2yT1bRxLm9a";
    private static final LetterLinks LINKS = new LetterLinks(
            TOKEN,
            (question, code) -> TOKEN + "?" + question + "=" + code,
            TOKEN + "/not-for-me",
            "https://ask.northwind.example/u/Qm3sYt7pXe1LkBv5hGd0Zr2c");

    /** A letter with everything that its text can hold. */
    static final LetterText RICH = new LetterText(
            "{name}, how is {supplier}?",
            "Two minutes, {name}",
            """
            Dear {name},

            we ask you about **{account}** and
            read [what we did last year](https://www.northwind.example/answers?year=2025&more=yes) with it:
            - prices, **once** more
            - service & “delivery” <soon>

            {question}

            With kind regards
            {signature}""");

    static List<SomeLetter> all() {
        List<SomeLetter> letters = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            for (String language : LetterTexts.LANGUAGES) {
                letters.add(new SomeLetter("pulse", kind, language, false));
                letters.add(new SomeLetter("pulse", kind, language, true));
            }
        }
        letters.add(new SomeLetter("scale", LetterKind.INVITATION, "en", true));
        letters.add(new SomeLetter("none", LetterKind.INVITATION, "de", true));
        letters.add(new SomeLetter("rich", LetterKind.INVITATION, "en", true));
        return letters;
    }

    /** Whether a picture of it shows what no other shows: the longest and the shortest words, both signatures. */
    boolean differsInLook() {
        return kind == LetterKind.INVITATION && language.equals(signed ? "en" : "de");
    }

    /** As it leaves. */
    Writing.Mail mail() {
        return InvitationLetters.mail(sender(), composed(), InvitationLetters.headers(LINKS.stop(), language));
    }

    private Sender sender() {
        AccountManager manager = new AccountManager();
        manager.name = "Anna Berg";
        manager.email = "anna.berg@northwind.example";
        manager.jobTitle = "Key account manager";
        manager.phone = "+49 30 901820";
        return Sender.of(organization(), manager, false, "canvass@northwind.example", LetterTexts.in(language));
    }

    Composing.Composed composed() {
        LetterText text =
                survey.equals("rich") ? RICH : LetterTexts.in(language).text(kind);
        return new Composing(organization(), asked(), sender(), NOW)
                .letter(
                        text,
                        new Recipient(
                                "Maria Anders",
                                "Alfreds Futterkiste",
                                language,
                                LocalDate.of(2026, 12, 13),
                                "some-seed",
                                false),
                        LINKS);
    }

    Organization organization() {
        Organization organization = new Organization();
        organization.name = "Northwind Traders";
        organization.senderName = "Nancy Davolio";
        organization.senderEmail = "nancy@northwind.example";
        organization.lettersFrom = signed ? LettersFrom.MANAGER : LettersFrom.ORGANIZATION;
        return organization;
    }

    private Survey asked() {
        Survey pulse = Surveys.loadAll().stream()
                .filter(one -> one.key().equals("pulse"))
                .findFirst()
                .orElseThrow();
        if (survey.equals("none")) {
            return Surveys.parse("none.yaml", pulse.source().replace("in-email: true", "in-email: false"));
        }
        return survey.equals("scale") ? Surveys.parse("scale.yaml", SCALE) : pulse;
    }

    @Override
    public String toString() {
        return survey + "-" + kind.key() + "-" + language + (signed ? "-manager" : "");
    }

    private static final String SCALE =
            """
            key: scale
            languages: [en]
            default-language: en
            title: { en: "A score" }
            intro: { en: "One question." }
            thanks: { en: "Thank you." }
            sections:
              - key: first
                title: { en: "First" }
                questions:
                  - key: R1
                    type: zero-to-ten
                    in-email: true
                    required: true
                    seconds: 10
                    text: { en: "How likely are you to recommend {supplier} to a colleague?" }
                    low: { en: "Not at all likely" }
                    high: { en: "Extremely likely" }
            """;
}
