package org.canvass.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.canvass.account.AccountManager;
import org.canvass.demo.northwind.MadeUp;
import org.canvass.demo.northwind.Northwind;
import org.canvass.demo.northwind.OwnRecord;
import org.canvass.demo.northwind.People;
import org.canvass.demo.northwind.People.Person;
import org.canvass.demo.panel.Noise;
import org.canvass.demo.panel.Panel;
import org.canvass.intake.Intake;
import org.canvass.intake.mapping.Kind;
import org.canvass.mail.sending.SendDueLetters;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.LettersFrom;
import org.canvass.organization.Member;
import org.canvass.organization.Organization;
import org.canvass.organization.Role;
import org.canvass.organization.Transactions;
import org.canvass.organization.session.Passwords;
import org.canvass.placement.Models;
import org.canvass.report.deeper.settings.DeeperSettings;
import org.canvass.report.deeper.settings.DeeperSettingsShelf;
import org.canvass.segmentation.deeper.HiddenValue;
import org.canvass.wave.Wave;

/** Makes Northwind Traders by the same verbs that people use: files, waves, letters, answers. */
@ApplicationScoped
class DemoOrganization {
    static final String ID = "northwind-traders";
    static final String CONSULTANT = "consultant@northwind.example.com";
    /** Of every member; printed on the console, and worth nothing outside of the demo. */
    static final String PASSWORD = "canvass-demo";

    /** The account manager who is a member too, by her number in the files. */
    static final String NANCY = "1";

    private static final List<Integer> MONTHS_AGO = List.of(18, 12, 6);
    /** What each of them asked: the third went deeper. */
    private static final List<String> SURVEYS = List.of("pulse", "pulse", "relationship");

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final BigDecimal OWN_PLAN_FROM = new BigDecimal(20_000);

    @Inject
    Models models;

    @Inject
    Intake intake;

    @Inject
    DeeperSettingsShelf deeper;

    @Inject
    PastWaves pastWaves;

    @Inject
    PastJudgements judgements;

    @Inject
    Habits habits;

    @Inject
    TryOut tryOut;

    @Inject
    SendDueLetters sendDueLetters;

    /** Makes all of it as of this moment; outside of any transaction, in an installation that has nothing yet. */
    void make(Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.SECONDS);
        sendDueLetters.whileResting(() -> {
            Northwind northwind = CurrentOrganization.run(ID, () -> northwind(now));
            tryOut.make(northwind, now);
            CurrentOrganization.run(ID, () -> finish(now));
        });
    }

    /** The organization's own settings, the same for the try-out. */
    static Organization organization(String id, Instant now) {
        Organization organization = Organization.create(id, "Northwind Traders", "America/Los_Angeles", "USD", now);
        organization.demo = true;
        organization.senderName = "Nancy Davolio";
        organization.senderEmail = "voice@northwind.example.com";
        return organization;
    }

    private Northwind northwind(Instant now) {
        Organization organization = Transactions.retried(() -> organization(ID, now));
        UUID consultant = Transactions.retried(() -> members(now));
        LocalDate today = LocalDate.ofInstant(now, organization.zone());
        Northwind northwind = Northwind.asOf(today);
        Panel panel = new Panel(northwind.revenue(), Noise.STANDARD);
        List<Person> people = People.of(northwind.clients(), panel::size);
        bringIn(northwind, people, panel, today, now);
        Transactions.retried(this::linkNancy);
        DeeperSettings settings = new DeeperSettings(OWN_PLAN_FROM, HiddenValue.STANDARD.untouchedDays(), Map.of());
        Transactions.retried(() -> deeper.keep(Models.CANVAS, settings, consultant, now));
        Transactions.retried(() -> models.choose(List.of(Models.CANVAS, "loyalty-value"), consultant, now));
        PastWaves.Past past = new PastWaves.Past(panel, contacts(people), organization.zone(), consultant);
        for (int wave = 0; wave < MONTHS_AGO.size(); wave++) {
            LocalDate day = today.minusMonths(MONTHS_AGO.get(wave));
            boolean last = wave == MONTHS_AGO.size() - 1;
            pastWaves.run(Season.of(day), SURVEYS.get(wave), last, launch(day, organization.zone()), wave, past);
        }
        judgements.make(consultant, today, now);
        habits.make(consultant, today, now);
        Transactions.retried(() -> Wave.draft(Season.of(today), "pulse", today, consultant, now));
        return northwind;
    }

    /** Those who will sign in once all is done; until then nobody can. */
    static UUID members(Instant now) {
        member("administrator", "Laura Callahan", Role.ADMINISTRATOR, now);
        member("manager", "Andrew Fuller", Role.MANAGER, now);
        member("account-manager", "Nancy Davolio", Role.ACCOUNT_MANAGER, now);
        return member("consultant", "Ruth Keller", Role.CONSULTANT, now).id;
    }

    private static Member member(String mailbox, String name, Role role, Instant now) {
        return Member.create(
                org.canvass.organization.Person.of(mailbox + "@northwind.example.com", name, now), role, now);
    }

    private void bringIn(Northwind northwind, List<Person> people, Panel panel, LocalDate today, Instant now) {
        raw(Kind.MANAGERS, "employees.csv", northwind, now);
        raw(Kind.ACCOUNTS, "customers.csv", northwind, now);
        intake.bringIn(Kind.CONTACTS, "contacts.csv", MadeUp.contacts(people), now);
        raw(Kind.PRODUCTS, "categories.csv", northwind, now);
        raw(Kind.ARTICLES, "products.csv", northwind, now);
        raw(Kind.PURCHASES, "orders.csv", northwind, now);
        raw(Kind.PURCHASE_LINES, "order-details.csv", northwind, now);
        intake.bringIn(Kind.HOLDINGS, "suited-products.csv", MadeUp.suited(northwind), now);
        intake.bringIn(Kind.FIGURES, "engagement.csv", MadeUp.engagement(northwind, panel, today), now);
        intake.bringIn(Kind.ACCOUNTS, "customer-since.csv", OwnRecord.since(northwind, panel, today), now);
        intake.bringIn(Kind.FIGURES, "wallets.csv", OwnRecord.wallets(northwind, panel, today), now);
        intake.bringIn(Kind.FACTS, "service.csv", OwnRecord.service(northwind, panel, today), now);
        intake.bringIn(Kind.ACCOUNTS, "prospects.csv", OwnRecord.prospects(), now);
        intake.bringIn(Kind.FIGURES, "potentials.csv", OwnRecord.potentials(today), now);
        intake.bringIn(Kind.FACTS, "fits.csv", OwnRecord.fits(today), now);
        intake.bringIn(Kind.FIGURES, "potential.csv", MadeUp.potential(northwind, today), now);
    }

    private void raw(Kind kind, String file, Northwind northwind, Instant now) {
        intake.bringIn(kind, file, northwind.file(file), now);
    }

    private void linkNancy() {
        Member nancy = Member.byName().stream()
                .filter(member -> member.role == Role.ACCOUNT_MANAGER)
                .findFirst()
                .orElseThrow();
        for (AccountManager manager : AccountManager.byName()) {
            manager.email = manager.name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@northwind.example.com";
        }
        AccountManager.flush();
        Organization.byId(ID).lettersFrom = LettersFrom.MANAGER;
        AccountManager.update("memberId = ?1, email = ?2 where externalId = ?3", nancy.id, nancy.person.email, NANCY);
    }

    private static Map<String, Panel.Contact> contacts(List<Person> people) {
        return people.stream()
                .map(person -> new Panel.Contact(person.email(), person.client(), person.role()))
                .collect(Collectors.toMap(Panel.Contact::email, contact -> contact));
    }

    /** A Tuesday morning: letters that arrive then are read. */
    private static Instant launch(LocalDate day, ZoneId zone) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY))
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }

    /** The last step, by which the demo counts as whole: its members may sign in, and nothing is left to set up. */
    private void finish(Instant now) {
        String hash = Passwords.hash(PASSWORD);
        Transactions.retried(() -> {
            for (Member member : Member.byName()) {
                member.joinedAt = now;
                member.person.password(hash);
            }
            Organization.getEntityManager()
                    .createNativeQuery("insert into installation (id, set_up_at) values (1, ?1)")
                    .setParameter(1, now)
                    .executeUpdate();
        });
    }
}
