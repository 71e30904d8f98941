package org.canvass.wave.letter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A wave's own wording of one letter in one language. A draft has only what was edited; at launch all are written. */
@Entity
@IdClass(WaveLetter.Key.class)
public class WaveLetter extends PanacheEntityBase {

    /** A wave has one text for each kind and language. */
    public record Key(UUID waveId, String kind, String language) implements Serializable {}

    @TenantId
    public String organizationId;

    @Id
    public UUID waveId;

    @Id
    public String kind;

    @Id
    public String language;

    public String subject;

    public String preheader;

    public String body;

    /** The wave's text: its own, else the organization's, else the one that comes with the program. */
    public static LetterText text(UUID waveId, LetterKind kind, String language) {
        WaveLetter own = own(waveId, kind, language);
        return own == null ? standard(kind, language) : new LetterText(own.subject, own.preheader, own.body);
    }

    /** What a wave's letter starts from: the organization's own text, else the one that comes with the program. */
    public static LetterText standard(LetterKind kind, String language) {
        return StandingLetter.text(kind, language)
                .orElseGet(() -> LetterTexts.in(language).text(kind));
    }

    /** Whether the wave has its own text. */
    public static boolean edited(UUID waveId, LetterKind kind, String language) {
        return own(waveId, kind, language) != null;
    }

    /** Keeps a text that has no problems. */
    public static void keep(UUID waveId, LetterKind kind, String language, LetterText text) {
        text.requireFit();
        WaveLetter letter = own(waveId, kind, language);
        if (letter == null) {
            letter = new WaveLetter();
            letter.waveId = waveId;
            letter.kind = kind.key();
            letter.language = language;
        }
        letter.subject = text.subject();
        letter.preheader = text.preheader().isEmpty() ? null : text.preheader();
        letter.body = text.body();
        letter.persist();
    }

    /** Back to the text that letters start from. */
    public static void forget(UUID waveId, LetterKind kind, String language) {
        delete("waveId = ?1 and kind = ?2 and language = ?3", waveId, kind.key(), language);
    }

    /** Writes down every text as it stands, so that a later version of the program changes no letter of the wave. */
    public static void freeze(UUID waveId, List<String> languages) {
        for (LetterKind kind : LetterKind.values()) {
            for (String language : languages) {
                keep(waveId, kind, language, text(waveId, kind, language));
            }
        }
    }

    private static WaveLetter own(UUID waveId, LetterKind kind, String language) {
        return find("waveId = ?1 and kind = ?2 and language = ?3", waveId, kind.key(), language)
                .firstResult();
    }
}
