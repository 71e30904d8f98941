package org.canvass.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.AccountsChanged;
import org.canvass.account.Contact;
import org.canvass.account.ContactRole;
import org.canvass.account.Figure;
import org.canvass.account.FigureKind;
import org.canvass.account.Wishes;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.preview.Preview;
import org.canvass.intake.preview.Preview.Counts;
import org.canvass.intake.preview.Preview.WrongRow;
import org.canvass.mail.Suppressions;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class IntakeTest {

    /** Refuses changes of organizations that a test has named, as any observer may. */
    @ApplicationScoped
    static class Refusing {
        static final ConcurrentHashMap<String, Boolean> ORGANIZATIONS = new ConcurrentHashMap<>();

        void changed(@Observes AccountsChanged change) {
            if (ORGANIZATIONS.containsKey(change.organizationId())) {
                throw new IllegalStateException("refused by the test");
            }
        }
    }

    @Inject
    Intake intake;

    @Inject
    Suppressions suppressions;

    private Given given;
    private Files files;

    @BeforeEach
    void organization() {
        given = Given.organization();
        files = new Files(intake, given);
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() {
        String many = IntStream.range(0, 2_500)
                .mapToObj(number -> "K" + number + ",Account " + number)
                .collect(Collectors.joining("\n", "id,name\n", "\n"));
        Upload upload = files.upload(Kind.ACCOUNTS, many);
        Preview preview = files.preview(upload);
        Refusing.ORGANIZATIONS.put(given.id(), true);

        assertThatThrownBy(() -> files.commit(upload, preview, false)).hasMessageContaining("refused by the test");

        assertThat(accounts()).isZero();
        assertThat(given.within(() -> Upload.get(upload.id).isOpen())).isTrue();
        Refusing.ORGANIZATIONS.remove(given.id());
        files.commit(upload, preview, false);
        assertThat(accounts()).isEqualTo(2_500);
    }

    @Test
    void wrongRowsStopEverythingUnlessTheyAreLeftOut() {
        Upload upload = files.upload(Kind.ACCOUNTS, "id,name,since\nA,Alpha,2020-01-01\nB,,\nC,Gamma,soon\nD,Delta,\n");
        Preview preview = files.preview(upload);

        assertThat(preview.counts()).isEqualTo(new Counts(2, 0, 0, 2, 0));
        assertThat(preview.wrongRows()).extracting(WrongRow::line).containsExactly(3, 4);
        assertThat(preview.wrongRows().get(0).problems().get(0).sentence())
                .isEqualTo("name: is empty; every row needs it");
        assertThat(preview.wrongRows().get(1).problems().get(0).sentence())
                .isEqualTo("since: 'soon' is not a date; write it like 2024-03-31");
        assertThatThrownBy(() -> files.commit(upload, preview, false))
                .isInstanceOf(CannotBringIn.class)
                .hasMessageContaining("2 rows are wrong");
        assertThat(accounts()).isZero();

        files.commit(upload, preview, true);
        assertThat(accounts()).isEqualTo(2);
        assertThat(given.within(() -> Upload.get(upload.id).leftOut)).isEqualTo(2);
    }

    @Test
    void whatWasNotPreviewedIsNotBroughtIn() {
        Upload upload = files.upload(Kind.ACCOUNTS, "id,name\nA,Alpha\nB,Beta\n");
        Preview preview = files.preview(upload);
        files.bringIn(Kind.ACCOUNTS, "id,name\nB,Someone else's Beta\n");

        assertThatThrownBy(() -> files.commit(upload, preview, false))
                .isInstanceOf(CannotBringIn.class)
                .hasMessageContaining("the data changed since you looked");
        assertThat(accounts()).isEqualTo(1);

        Preview now = files.preview(upload);
        assertThat(now.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(now.changedRows().get(0).changes())
                .containsExactly(new Preview.Change("name", "Someone else's Beta", "Beta"));
        files.commit(upload, now, false);
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void anUploadIsBroughtInOnce() {
        Upload upload = files.upload(Kind.ACCOUNTS, "id,name\nA,Alpha\n");
        Preview preview = files.preview(upload);
        files.commit(upload, preview, false);

        assertThatThrownBy(() -> files.commit(upload, preview, false))
                .isInstanceOf(CannotBringIn.class)
                .hasMessageContaining("already brought in");
    }

    @Test
    void aKeyThatStandsTwiceWithOtherValuesIsAConflictOnBothLines() {
        Preview preview = files.preview(Kind.ACCOUNTS, "id,name\nA,Alpha\nB,Beta\nA,Alfa\nB,Beta\n");

        assertThat(preview.counts()).isEqualTo(new Counts(1, 0, 0, 2, 1));
        assertThat(preview.wrongRows()).extracting(WrongRow::line).containsExactly(2, 4);
        assertThat(reason(preview, 0)).contains("also stands on line 4 with other values");
        assertThat(reason(preview, 1)).contains("also stands on line 2 with other values");
        assertThat(preview.notes()).containsExactly(new Preview.Note(5, "says once more what line 3 says"));
    }

    @Test
    void keysAreComparedExactlyAsWritten() {
        assertThat(files.bringIn(Kind.ACCOUNTS, "id,name\nabc,One\nABC,Two\nÀbc,Three\n")
                        .counts())
                .isEqualTo(new Counts(3, 0, 0, 0, 0));
    }

    @Test
    void twoOrganizationsHaveTheSameKeysAndNeverMeet() {
        Given other = Given.organization();
        Files theirs = new Files(intake, other);
        files.bringIn(Kind.ACCOUNTS, "id,name\nA,Ours\n");
        theirs.bringIn(Kind.ACCOUNTS, "id,name\nA,Theirs\n");
        files.bringIn(Kind.CONTACTS, "customer,email,name\nA,anna@example.com,Anna\n");
        theirs.bringIn(Kind.CONTACTS, "customer,email,name\nA,anna@example.com,Another Anna\n");
        theirs.bringIn(Kind.ACCOUNTS, "id,name\nA,Theirs anew\n");

        given.within(() -> {
            assertThat(Account.<Account>listAll()).extracting(a -> a.name).containsExactly("Ours");
            assertThat(Contact.<Contact>listAll()).extracting(c -> c.name).containsExactly("Anna");
        });
        other.within(() -> {
            assertThat(Account.<Account>listAll()).extracting(a -> a.name).containsExactly("Theirs anew");
            assertThat(Contact.<Contact>listAll().get(0).account.name).isEqualTo("Theirs anew");
        });
        Upload ours = files.upload(Kind.ACCOUNTS, "id,name\nB,Beta\n");
        assertThatThrownBy(() -> theirs.preview(ours)).hasMessageContaining("404");
    }

    @Test
    void aContactNeedsAnAddressAndAnAccount() {
        files.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\n");
        Preview preview = files.preview(
                Kind.CONTACTS,
                "customer,email,name,role,language\nA,Anna@Example.com,Anna,decides,de\nA,,Bert,,\n"
                        + "A,\"a@b.example\r\nBcc: x@example.com\",Carl,,\nX,dora@example.com,Dora,,\n"
                        + "A,emil@example.com,Emil,boss,\nA,fritz@example.com,\"Fritz\nBcc: x\",,\n");

        assertThat(preview.counts()).isEqualTo(new Counts(1, 0, 0, 5, 0));
        assertThat(preview.wrongRows()).extracting(WrongRow::line).containsExactly(3, 4, 6, 7, 8);
        assertThat(reason(preview, 0)).isEqualTo("is empty; every row needs it");
        assertThat(reason(preview, 1)).contains("line break");
        assertThat(reason(preview, 2)).isEqualTo("'X' is not among the customers; bring these in first, or correct it");
        assertThat(reason(preview, 3)).contains("no part in the decision");
        assertThat(reason(preview, 4)).contains("line break");
    }

    @Test
    void aContactsTimeZoneIsKeptByItsNameAndAWrongOneIsSaid() {
        files.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\n");
        String file = "customer,email,time zone\nA,anna@example.com,europe/lisbon\nA,bert@example.com,%s\n";
        Preview preview = files.preview(Kind.CONTACTS, file.formatted("Mars"));
        assertThat(preview.wrongRows()).extracting(WrongRow::line).containsExactly(3);
        assertThat(reason(preview, 0))
                .isEqualTo("'Mars' is no time zone; write one like Europe/Lisbon, or leave it empty");
        files.bringIn(Kind.CONTACTS, file.formatted(""));
        files.bringIn(Kind.CONTACTS, "customer,email,name\nA,anna@example.com,Anna\n");
        given.within(() -> {
            Contact anna = Contact.find("email", "anna@example.com").firstResult();
            Contact bert = Contact.find("email", "bert@example.com").firstResult();
            assertThat(anna.timeZone).isEqualTo("Europe/Lisbon");
            assertThat(bert.timeZone).isNull();
        });
    }

    @Test
    void whatAContactAnsweredOutweighsAFile() {
        files.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\n");
        files.bringIn(Kind.CONTACTS, "customer,email,role\nA,anna@example.com,uses\n");
        given.within(() -> {
            Contact anna = Contact.find("email", "anna@example.com").firstResult();
            assertThat(anna.name).isEqualTo("anna@example.com");
            assertThat(anna.role).isEqualTo(ContactRole.USE);
            assertThat(anna.roleSource).isEqualTo("file");
            assertThat(anna.roleAt).isEqualTo(Files.NOW);
            anna.role = ContactRole.DM;
            anna.roleSource = "answer";
        });

        assertThat(files.bringIn(Kind.CONTACTS, "customer,email,role\nA,anna@example.com,uses\n")
                        .counts())
                .isEqualTo(new Counts(0, 0, 1, 0, 0));
        files.bringIn(Kind.CONTACTS, "customer,email,name,role\nA,anna@example.com,Anna,uses\n");
        given.within(() -> {
            Contact anna = Contact.find("email", "anna@example.com").firstResult();
            assertThat(anna.name).isEqualTo("Anna");
            assertThat(anna.role).isEqualTo(ContactRole.DM);
            assertThat(anna.roleSource).isEqualTo("answer");
        });
    }

    @Test
    void whoeverAskedToBeLeftAloneStaysSo() {
        given.within(() -> suppressions.add("anna@example.com", "asked", Files.NOW));
        files.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\n");
        files.bringIn(Kind.CONTACTS, "customer,email\nA,Anna@Example.com\n");

        assertThat(given.within(() -> suppressions.contains("anna@example.com")))
                .isTrue();
    }

    @Test
    void anEmptyCellErasesNothing() {
        files.bringIn(Kind.ACCOUNTS, "id,name,town\nA,Alpha,Berlin\n");

        assertThat(files.bringIn(Kind.ACCOUNTS, "id,name,town\nA,Alpha,NULL\n").counts())
                .isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(files.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\n").counts()).isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(given.within(() -> Account.<Account>listAll().get(0).town)).isEqualTo("Berlin");
    }

    @Test
    void figuresComeInAsColumnsOrAsRows() {
        files.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\nB,Beta\n");
        String wide =
                "customer;period;revenue;profit;engagement;potential\nA;2024;1.234,50;-5;12;\nB;2024-Q1;7,25;;;99\n";
        assertThat(files.bringIn(Kind.FIGURES, wide).counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(files.bringIn(Kind.FIGURES, wide).counts()).isEqualTo(new Counts(0, 0, 2, 0, 0));
        String tall = "customer,period,kind,amount,currency\nA,2024,Revenue,1234.50,EUR\nA,2024,profit,-6.00,EUR\n";
        assertThat(files.bringIn(Kind.FIGURES, tall).counts()).isEqualTo(new Counts(0, 1, 1, 0, 0));

        List<Figure> figures = given.within(() -> Figure.<Figure>list("order by amount"));
        assertThat(figures)
                .extracting(f -> f.kind + " " + f.amount + " " + f.currency)
                .containsExactly(
                        "PROFIT -6.0000 EUR",
                        "REVENUE 7.2500 EUR",
                        "ENGAGEMENT 12.0000 null",
                        "POTENTIAL 99.0000 EUR",
                        "REVENUE 1234.5000 EUR");
        assertThat(figures).allSatisfy(figure -> assertThat(figure.source).isEqualTo("file"));
        assertThat(figures)
                .filteredOn(figure -> figure.kind == FigureKind.POTENTIAL)
                .allSatisfy(figure -> assertThat(figure.periodEnd).isEqualTo("2024-03-31"));
    }

    @Test
    void aFigureThatCannotBeSummedIsWrong() {
        files.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\n");
        Preview preview = files.preview(
                Kind.FIGURES,
                "customer,period,revenue,engagement,currency\nA,2020-01-01..2024-12-31,5.5,,\nA,2024,Infinity,,\n"
                        + "A,2024,1e400,,\nA,2024,NaN,,\nA,2024,5.5,,USD\nA,2024,5.5,-1,\nA,2024,5.5,1.5,\nA,soon,5.5,,\n");

        assertThat(preview.counts()).isEqualTo(new Counts(0, 0, 0, 8, 0));
        assertThat(reason(preview, 0)).contains("longer than twelve months");
        assertThat(reason(preview, 1)).contains("'Infinity' is not a number");
        assertThat(reason(preview, 2)).contains("'1e400' is not a number");
        assertThat(reason(preview, 3)).contains("'NaN' is not a number");
        assertThat(reason(preview, 4)).contains("counts in EUR");
        assertThat(reason(preview, 5)).contains("below 0");
        assertThat(reason(preview, 6)).contains("no decimals");
        assertThat(reason(preview, 7)).contains("is not a period");
    }

    @Test
    void everyWrongRowCanBeReached() {
        String many = IntStream.range(0, 120)
                .mapToObj(n -> "K" + n + ",")
                .collect(Collectors.joining("\n", "id,name\n", "\n"));
        Upload upload = files.upload(Kind.ACCOUNTS, many);

        Preview third =
                CurrentOrganization.run(given.id(), () -> intake.preview(upload.id, new Preview.Window(100, 50)));

        assertThat(third.counts().wrong()).isEqualTo(120);
        assertThat(third.wrongRows()).hasSize(20);
        assertThat(third.wrongRows().get(0).line()).isEqualTo(102);
    }

    @Test
    void aFileLeavesWhatAContactWishesAsItIs() {
        files.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\n");
        files.bringIn(Kind.CONTACTS, "customer,email,name\nA,anna@example.com,Anna\n");
        given.within(() -> {
            Contact anna = Contact.<Contact>find("email", "anna@example.com").firstResult();
            anna.pause(LocalDate.of(2030, 1, 1), Files.NOW);
            anna.lightTouch(Files.NOW);
        });
        files.bringIn(Kind.CONTACTS, "customer,email,name\nA,anna@example.com,Anna Smith\n");
        given.within(() -> {
            Contact anna = Contact.<Contact>find("email", "anna@example.com").firstResult();
            assertThat(anna.name).isEqualTo("Anna Smith");
            assertThat(anna.wishes()).isEqualTo(new Wishes(LocalDate.of(2030, 1, 1), Files.NOW));
        });
    }

    @Test
    void aCorrectedPurchaseMovesItsRevenue() {
        files.bringIn(Kind.ACCOUNTS, "id,name\nA,Alpha\nB,Beta\n");
        files.bringIn(Kind.PRODUCTS, "id,name\nP,Pens\n");
        files.bringIn(Kind.PURCHASES, "order id,customer,order date\n1,A,2025-01-31\n2,A,2025-02-01\n");
        files.bringIn(
                Kind.PURCHASE_LINES, "order id,product,unit price,quantity,discount\n1,P,10.50,2,10%\n2,P,1.00,1,\n");
        assertThat(revenues()).containsExactly("2025-01-01 18.9000", "2025-02-01 1.0000");

        files.bringIn(Kind.PURCHASES, "order id,customer,order date\n1,A,2025-02-02\n");
        assertThat(revenues()).containsExactly("2025-02-01 19.9000");
    }

    private List<String> revenues() {
        return given.within(() -> Figure.<Figure>list("order by periodStart").stream()
                .map(figure -> figure.periodStart + " " + figure.amount)
                .toList());
    }

    private long accounts() {
        return given.within(() -> Account.count());
    }

    private static String reason(Preview preview, int at) {
        return preview.wrongRows().get(at).problems().get(0).reason();
    }
}
