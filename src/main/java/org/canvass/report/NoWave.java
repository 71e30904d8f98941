package org.canvass.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The empty state that all reports share: nothing was launched yet, and what to do about it. */
public final class NoWave {

    private NoWave() {}

    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance none();
    }

    public static TemplateInstance page() {
        return Templates.none();
    }
}
