package org.canvass.launch;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.canvass.organization.site.SiteConfig;

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
        Quarkus.run(Greeting.class, args);
    }

    /** Runs when every page can be reached. */
    static class Greeting implements QuarkusApplication {

        @Inject
        LaunchConfig config;

        @Inject
        SiteConfig site;

        @Inject
        Event<Announcement> announcements;

        @Override
        public int run(String... args) {
            if (site.learning()) {
                Learning.visit();
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
