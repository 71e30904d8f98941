package org.canvass.wave.letter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.canvass.organization.Ids;
import org.hibernate.annotations.TenantId;

/** An organization's own wording of a letter in one language, from which its new waves start. */
@Entity
public class StandingLetter extends PanacheEntityBase {

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public String kind;

    public String language;

    public String subject;

    public String preheader;

    public String body;

    public UUID keptBy;

    public Instant keptAt;

    /** The organization's wording; empty where it uses the one that comes with the program. */
    public static Optional<LetterText> text(LetterKind kind, String language) {
        return Optional.ofNullable(of(kind.key(), language))
                .map(kept -> new LetterText(kept.subject, kept.preheader, kept.body));
    }

    /** All of them, for a list. */
    public static List<StandingLetter> all() {
        return list("order by language, kind");
    }

    /** Keeps a text that has no problems, in place of the one before. */
    public static void keep(LetterKind kind, String language, LetterText text, UUID by, Instant now) {
        text.requireFit();
        StandingLetter letter = of(kind.key(), language);
        if (letter == null) {
            letter = new StandingLetter();
            letter.id = Ids.next();
            letter.kind = kind.key();
            letter.language = language;
        }
        letter.subject = text.subject();
        letter.preheader = text.preheader().isEmpty() ? null : text.preheader();
        letter.body = text.body();
        letter.keptBy = by;
        letter.keptAt = now;
        letter.persist();
    }

    /** New waves start from the program's text again; those that have their own keep it. */
    public static void forget(LetterKind kind, String language) {
        delete("kind = ?1 and language = ?2", kind.key(), language);
    }

    /** The word for its kind on pages. */
    public String title() {
        return LetterKind.of(kind).map(LetterKind::title).orElse(kind);
    }

    private static StandingLetter of(String kind, String language) {
        return find("kind = ?1 and language = ?2", kind, language).firstResult();
    }
}
