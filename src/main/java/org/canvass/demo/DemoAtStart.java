package org.canvass.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.canvass.launch.Announcement;
import org.canvass.launch.LaunchConfig;
import org.canvass.launch.Mailbox;
import org.canvass.organization.Organization;
import org.canvass.organization.Transactions;
import org.canvass.organization.site.SiteConfig;
import org.jboss.logging.Logger;

/** Brings the demo organization along when Canvass starts, once, and says on the console how to get in. */
@ApplicationScoped
class DemoAtStart {
    private static final Logger LOG = Logger.getLogger(DemoAtStart.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Inject
    LaunchConfig config;

    @Inject
    SiteConfig site;

    @Inject
    Installation installation;

    @Inject
    DemoOrganization demo;

    @Inject
    TryOut tryOut;

    @Inject
    Clock clock;

    /** Before the set-up page is announced: a demo that is there needs none. */
    void onStart(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent start) {
        if (site.learning()) {
            return;
        }
        if (config.demo() || installation.state() == Installation.State.DEMO_CUT_OFF) {
            installation.alone(() -> ensure(config.demo(), clock.instant()));
        }
    }

    /** Makes the demo where there is nothing yet; takes one out that was cut off. */
    void ensure(boolean wanted, Instant now) {
        if (installation.state() == Installation.State.DEMO_CUT_OFF) {
            LOG.info("An earlier start was cut off while it made the demo organization; what it left is removed.");
            installation.remove(TryOut.ID);
            installation.remove(DemoOrganization.ID);
        }
        if (!wanted || installation.state() != Installation.State.EMPTY) {
            return;
        }
        if (Mailbox.running().isEmpty()) {
            LOG.warn("The demo organization was not made: it sends hundreds of letters to made-up people, and this"
                    + " installation sends through a mail server of its own. Leave QUARKUS_MAILER_HOST away for the"
                    + " demo, or set CANVASS_DEMO=false to start without it.");
            return;
        }
        LOG.info("Making the demo organization, once: files, three waves with their letters and answers ...");
        demo.make(now);
    }

    void announce(@Observes Announcement announcement) {
        Organization organization = Transactions.retried(() -> Organization.byId(DemoOrganization.ID));
        if (organization == null) {
            return;
        }
        announcement.say(
                "Sign in",
                site.link("/sign-in") + "\n" + DemoOrganization.CONSULTANT + "\n"
                        + "(or administrator@, manager@, account-manager@)");
        announcement.say("Password", DemoOrganization.PASSWORD);
        tryOut.link()
                .ifPresent(link -> announcement.say(
                        "Survey",
                        link + "\nA " + organization.accountWord.one()
                                + "'s page to try for yourself. Its answers are kept, but in no report."));
        announcement.say(
                "Demo",
                organization.name + ", as of "
                        + DAY.format(organization.createdAt.atZone(organization.zone()))
                        + ", when it was made; its dates do not move on.\n"
                        + "What is real in it and what is made up: " + site.link("/#what-is-real"));
    }
}
