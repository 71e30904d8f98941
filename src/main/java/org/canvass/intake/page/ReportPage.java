package org.canvass.intake.page;

import java.util.List;
import java.util.Map;
import org.canvass.intake.Upload;
import org.canvass.intake.UploadState;
import org.canvass.intake.mapping.Kind;

/** What the page of an upload shows once it was brought in or discarded. */
public record ReportPage(KindWords words, Upload upload, Map<Kind, Long> counts) {

    public boolean discarded() {
        return upload.state == UploadState.DISCARDED;
    }

    /** What happened, as a finding. */
    public String headline() {
        if (discarded()) {
            return "This file was discarded";
        }
        Kind kind = upload.kind();
        if (upload.added + upload.changed == 0) {
            return "This file changed nothing";
        }
        if (upload.changed == 0) {
            return words.counted(upload.added, kind) + " came in";
        }
        if (upload.added == 0) {
            return words.counted(upload.changed, kind) + " changed";
        }
        return words.counted(upload.added, kind) + " came in, " + words.number(upload.changed) + " changed";
    }

    public String when() {
        return words.time(upload.endedAt);
    }

    /** What else followed, in sentences. */
    public List<String> also() {
        return upload.also == null || upload.also.isEmpty() ? List.of() : List.of(upload.also.split("\n"));
    }

    /** What to do next. */
    public NextStep next() {
        return NextStep.of(counts, words.word());
    }
}
