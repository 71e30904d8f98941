package org.canvass.launch;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.canvass.organization.site.SiteConfig;
import org.canvass.segmentation.file.InvalidModel;
import org.canvass.segmentation.file.SegmentationModels;
import org.canvass.survey.InvalidSurvey;
import org.canvass.survey.Surveys;
import org.hibernate.SessionFactory;

/** Where Canvass begins: brings up what was not given, then the application, then says how to reach it. */
@QuarkusMain
public class Main {

    private static final int SETTINGS_MISSING = 2;

    public static void main(String... args) {
        if (Learning.wanted(args)) {
            Learning.settle();
        }
        try {
            Settings settings = Preparation.of(args);
            if (!settings.missing().isEmpty()) {
                System.err.println(settings.complaint(System.getProperty("user.dir")));
                System.exit(SETTINGS_MISSING);
            }
        } catch (CannotStart e) {
            System.err.println("Canvass cannot start. " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            // Not only thrown: the embedded mailbox's threads would keep the process alive.
            e.printStackTrace();
            System.exit(1);
        }
        readAhead();
        Quarkus.run(Greeting.class, args);
    }

    /** Surveys and models are read while the rest starts. Whoever asks for them waits for it, and hears what is wrong. */
    private static void readAhead() {
        Thread reading = new Thread(
                () -> {
                    try {
                        Surveys.loadAll();
                        SegmentationModels.shipped();
                    } catch (InvalidSurvey | InvalidModel wrong) {
                        // The start asks for them again and stops with this.
                    }
                },
                "surveys");
        reading.setDaemon(true);
        reading.start();
    }

    /** Runs when every page can be reached. */
    static class Greeting implements QuarkusApplication {

        @Inject
        LaunchConfig config;

        @Inject
        SiteConfig site;

        @Inject
        Event<Announcement> announcements;

        @Inject
        SessionFactory database;

        @Override
        public int run(String... args) {
            if (site.learning()) {
                Learning.visit(database);
                return 0;
            }
            if (config.demo() || LaunchMode.current() == LaunchMode.DEVELOPMENT) {
                Announcement announcement = new Announcement();
                announcement.say("Canvass", site.link("/"));
                Mailbox.running().ifPresent(mailbox -> announcement.say("Mailbox", site.link("/mailbox")));
                announcements.fire(announcement);
                System.out.println(announcement.block());
            }
            Quarkus.waitForExit();
            return 0;
        }
    }
}
