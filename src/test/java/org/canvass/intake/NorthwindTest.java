package org.canvass.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.canvass.TestServers;
import org.canvass.account.Account;
import org.canvass.account.AccountManager;
import org.canvass.account.Figure;
import org.canvass.account.Product;
import org.canvass.account.facts.FigureSum;
import org.canvass.account.facts.FigureSums;
import org.canvass.account.facts.Holding;
import org.canvass.account.facts.Holdings;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.preview.Preview;
import org.canvass.intake.preview.Preview.Counts;
import org.canvass.organization.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real files, as raw as they are. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class NorthwindTest {

    private static final LocalDate END = LocalDate.of(1998, 5, 6);

    @Inject
    Intake intake;

    @Inject
    Holdings holdings;

    @Inject
    FigureSums sums;

    private Given given;
    private Files files;

    @BeforeEach
    void organization() {
        given = Given.organization();
        files = new Files(intake, given);
    }

    @Test
    void everyFileComesInAsItIs() {
        assertThat(bringIn("employees.csv")).isEqualTo(new Counts(9, 0, 0, 0, 0));
        Preview customers = files.bringIn(null, Files.northwind("customers.csv"), "customers.csv");
        assertThat(customers.kind()).isEqualTo(Kind.ACCOUNTS);
        assertThat(customers.counts()).isEqualTo(new Counts(91, 0, 0, 0, 0));
        assertThat(customers.noteCount()).isEqualTo(24);
        assertThat(customers.notes().get(0).sentence())
                .isEqualTo("joined 'address' from 2 cells, since a comma followed by a space is text here");
        assertThat(bringIn("categories.csv")).isEqualTo(new Counts(8, 0, 0, 0, 0));
        assertThat(bringIn("products.csv")).isEqualTo(new Counts(77, 0, 0, 0, 0));
        Preview orders = files.bringIn(null, Files.northwind("orders.csv"), "orders.csv");
        assertThat(orders.counts()).isEqualTo(new Counts(830, 0, 0, 0, 0));
        assertThat(orders.noteCount()).isEqualTo(176);
        assertThat(bringIn("order-details.csv")).isEqualTo(new Counts(2155, 0, 0, 0, 0));

        given.within(() -> {
            Account account = Account.find("externalId", "HANAR").firstResult();
            assertThat(account.name).isEqualTo("Hanari Carnes");
            assertThat(account.town).isEqualTo("Rio de Janeiro");
            assertThat(account.country).isEqualTo("Brazil");
            AccountManager manager = AccountManager.find("externalId", "1").firstResult();
            assertThat(manager.name).isEqualTo("Nancy Davolio");
        });
    }

    @Test
    void aRepeatedFileChangesNothing() {
        files.northwind();
        long figures = given.within(() -> Figure.count());

        assertThat(bringIn("customers.csv")).isEqualTo(new Counts(0, 0, 91, 0, 0));
        assertThat(bringIn("orders.csv")).isEqualTo(new Counts(0, 0, 830, 0, 0));
        assertThat(bringIn("order-details.csv")).isEqualTo(new Counts(0, 0, 2155, 0, 0));
        assertThat(given.within(() -> Figure.count())).isEqualTo(figures);
    }

    @Test
    void revenueIsSummedAndProductsAreCountedFromThePurchases() {
        files.northwind();
        Map<String, UUID> ids = given.within(() -> {
            Map<String, UUID> byKey = new java.util.HashMap<>();
            Account.<Account>listAll().forEach(account -> byKey.put(account.externalId, account.id));
            return byKey;
        });

        given.within(() -> {
            BigDecimal all = Figure.<Figure>listAll().stream()
                    .map(figure -> figure.amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            // The known total of the sample: 1,265,793.04 after discounts.
            assertThat(all).isBetween(new BigDecimal("1265793.03"), new BigDecimal("1265793.05"));
            assertThat(Figure.<Figure>listAll()).allSatisfy(figure -> {
                assertThat(figure.source).isEqualTo("purchases");
                assertThat(figure.currency).isEqualTo("EUR");
                assertThat(figure.periodStart.getDayOfMonth()).isEqualTo(1);
            });

            Map<UUID, Holding> taken = holdings.all(given.id(), END);
            assertThat(taken.get(ids.get("SAVEA"))).isEqualTo(new Holding(8, null, null));
            assertThat(taken.get(ids.get("PARIS"))).isNull();
            assertThat(holdings.of(given.id(), ids.get("PARIS"), END)).isEqualTo(Holding.UNKNOWN);
            // Centro comercial Moctezuma bought once, in July 1996.
            assertThat(taken.get(ids.get("CENTC"))).isEqualTo(new Holding(0, null, null));
            assertThat(holdings.of(given.id(), ids.get("CENTC"), END)).isEqualTo(taken.get(ids.get("CENTC")));

            FigureSum none = sums.all(given.id(), END).get(ids.get("CENTC")).revenue();
            assertThat(none.amount()).isEqualByComparingTo("0");
            assertThat(none.source()).isEqualTo("purchases");
            assertThat(sums.of(given.id(), ids.get("PARIS"), END).revenue()).isNull();
            FigureSum save = sums.of(given.id(), ids.get("SAVEA"), END).revenue();
            assertThat(save)
                    .isEqualTo(sums.all(given.id(), END).get(ids.get("SAVEA")).revenue());
            assertThat(save.currency()).isEqualTo("EUR");
            assertThat(save.amount()).isEqualByComparingTo("82373.51");
            // Before the first purchase nothing is known.
            assertThat(sums.all(given.id(), LocalDate.of(1996, 7, 3))).isEmpty();
            assertThat(holdings.all(given.id(), LocalDate.of(1996, 7, 3))).isEmpty();
        });
    }

    @Test
    void theAccountManagerOfMostPurchasesLooksAfterAnAccountThatNoFileAssigned() {
        files.northwind();

        given.within(() -> {
            Account savea = Account.find("externalId", "SAVEA").firstResult();
            assertThat(savea.managerSource).isEqualTo("purchases");
            // Nancy Davolio took 5 of its 25 orders after 6 May 1997, nobody else more than 3.
            assertThat(savea.manager.externalId).isEqualTo("1");
            Account paris = Account.find("externalId", "PARIS").firstResult();
            assertThat(paris.manager).isNull();
        });
        Preview named = files.bringIn(Kind.ACCOUNTS, "id,name,owner\nSAVEA,Save-a-lot Markets,Anne Dodsworth\n");
        assertThat(named.changedRows().get(0).changes())
                .containsExactly(new Preview.Change("account manager", null, "9"));
        files.bringIn(Kind.PURCHASES, "order id,customer,order date,employee\n99999,SAVEA,1998-05-06,1\n");
        given.within(() -> {
            Account savea = Account.find("externalId", "SAVEA").firstResult();
            assertThat(savea.managerSource).isEqualTo("file");
            assertThat(savea.manager.externalId).isEqualTo("9");
        });
    }

    @Test
    void whatSuitsAnAccountIsKnownOnceAFileSaysSo() {
        files.northwind();
        files.bringIn(
                Kind.HOLDINGS,
                "customer,category,taken,suited\nCENTC,1,,yes\nCENTC,2,yes,yes\nCENTC,3,no,no\nSAVEA,1,no,yes\nPARIS,4,,yes\n");

        given.within(() -> {
            Map<UUID, Holding> all = holdings.all(given.id(), END);
            Account centc = Account.find("externalId", "CENTC").firstResult();
            assertThat(all.get(centc.id)).isEqualTo(new Holding(1, 2, 1));
            assertThat(holdings.suitedNotTaken(given.id(), centc.id, END))
                    .extracting(product -> product.name)
                    .containsExactly("Beverages");
            assertThat(holdings.taken(given.id(), centc.id, END))
                    .extracting(product -> product.name)
                    .containsExactly("Condiments");
            // The file's word outweighs the purchases.
            Account savea = Account.find("externalId", "SAVEA").firstResult();
            assertThat(all.get(savea.id)).isEqualTo(new Holding(7, 1, 1));
            Account paris = Account.find("externalId", "PARIS").firstResult();
            assertThat(all.get(paris.id)).isEqualTo(new Holding(null, 1, 1));
        });
    }

    @Test
    void anArticleThatMovesTakesItsPurchasesAlong() {
        files.northwind();
        files.bringIn(Kind.PRODUCTS, "id,name\nTEA,Tea\n");
        files.bringIn(Kind.ARTICLES, "article,name,product\n1,Chai,TEA\n");

        given.within(() -> {
            Product tea = Product.find("externalId", "TEA").firstResult();
            long buyers = Account.<Account>listAll().stream()
                    .filter(account -> holdings.taken(given.id(), account.id, END).stream()
                            .anyMatch(product -> product.id.equals(tea.id)))
                    .count();
            assertThat(buyers).isPositive();
        });
    }

    private Counts bringIn(String name) {
        return files.bringIn(null, Files.northwind(name), name).counts();
    }
}
