package org.canvass.wave;

import java.time.LocalDate;
import org.canvass.wave.audience.Audience;
import org.canvass.wave.rhythm.Rhythm;

/**
 * What a draft sets out to do.
 *
 * @param languageRule "contact", or one language code for all
 * @param closesOn the last day on which answers are taken
 * @param rhythm when its letters leave
 */
public record Plan(
        String name,
        String surveyKey,
        String languageRule,
        boolean confidential,
        Audience audience,
        LocalDate closesOn,
        Rhythm rhythm) {}
