package org.canvass.wave;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import org.canvass.survey.Surveys;

/** Checks every survey once at start: a wrong one stops the start and says in which file and line. */
@Startup
@Singleton
class SurveysAtStart {

    @PostConstruct
    void check() {
        Surveys.loadAll();
    }
}
