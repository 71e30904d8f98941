package org.canvass.intake;

import java.time.Instant;
import org.canvass.intake.file.IntakeFile;
import org.canvass.intake.preview.Preview;

/**
 * An upload as it is now.
 *
 * @param file null once it was brought in or discarded, like the preview
 * @param broughtInBefore when the very same file was brought in before; null where it was not
 */
public record Look(Upload upload, IntakeFile file, Preview preview, Instant broughtInBefore) {}
