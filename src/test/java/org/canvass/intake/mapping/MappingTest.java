package org.canvass.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.canvass.intake.file.IntakeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    @ParameterizedTest(name = "{0} are {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            employeeID,lastName,firstName,title,birthDate,city,country      | MANAGERS       | {firstName=firstName, key=employeeID, lastName=lastName}
            customerID,companyName,contactName,contactTitle,address,city,country | ACCOUNTS | {country=country, key=customerID, name=companyName, town=city}
            customerID,companyName,contactName,contactTitle,email           | CONTACTS       | {account=customerID, email=email, jobTitle=contactTitle, name=contactName}
            categoryID,categoryName,description,picture                     | PRODUCTS       | {key=categoryID, name=categoryName}
            productID,productName,supplierID,categoryID,unitPrice           | ARTICLES       | {key=productID, name=productName, product=categoryID}
            orderID,customerID,employeeID,orderDate,freight,shipName        | PURCHASES      | {account=customerID, date=orderDate, key=orderID, manager=employeeID}
            orderID,productID,unitPrice,quantity,discount                   | PURCHASE_LINES | {article=productID, discount=discount, purchase=orderID, quantity=quantity, unitPrice=unitPrice}
            Customer No,Product,Taken,Suited                                | HOLDINGS       | {account=Customer No, product=Product, suited=Suited, taken=Taken}
            account,period,revenue,profit                                   | FIGURES        | {account=account, period=period, profit=profit, revenue=revenue}
            Kunde,Jahr,Kennzahl,Betrag,Währung                              | FIGURES        | {account=Kunde, amount=Betrag, currency=Währung, kind=Kennzahl, period=Jahr}
            customer_id,from,to,engagement                                  | FIGURES        | {account=customer_id, engagement=engagement, from=from, to=to}
            Kunde,E-Mail,Zeitzone                                           | CONTACTS       | {account=Kunde, email=E-Mail, timeZone=Zeitzone}
            account,e-mail,first name,last name,role,language               | CONTACTS       | {account=account, email=e-mail, firstName=first name, language=language, lastName=last name, role=role}
            id,name,owner                                                   | ACCOUNTS       | {key=id, manager=owner, name=name}
            Kunde,Jahr,Einkaufsvolumen                                      | FIGURES        | {account=Kunde, period=Jahr, spend=Einkaufsvolumen}
            customerID,tier,last contact,open problems,solved problems      | FACTS          | {account=customerID, lastContact=last contact, problemsClosed=solved problems, problemsOpen=open problems, tier=tier}
            Kundennr,Betreuungsstufe,Stand                                  | FACTS          | {account=Kundennr, asOf=Stand, tier=Betreuungsstufe}
            id,company name,state,prospect                                  | ACCOUNTS       | {key=id, name=company name, prospect=prospect}
            a,b,c                                                           | -              | {}
            """)
    void aHeaderTellsWhatTheFileHolds(String header, Kind kind, String columns) {
        String cells = header.replaceAll("[^,]+", "1");

        Mapping mapping = Mapping.detect(file(header + "\n" + cells));

        assertThat(mapping.kind()).isEqualTo(kind);
        assertThat(mapping.columns().toString()).isEqualTo(columns);
    }

    @ParameterizedTest(name = "{0} shows {1}, asks {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            1;2;300            | -  | false
            12.5;3             | .  | false
            12,5;3             | ,  | false
            1.234,56;7         | ,  | false
            1,234.56;7         | .  | false
            1.234.567          | ,  | false
            0.125              | .  | false
            1234.567           | .  | false
            1.234;12.50        | .  | false
            1.234              | -  | true
            1,234;5            | -  | true
            1.234,56;1,234.56  | -  | true
            12.5;12,5          | -  | true
            NaN;1e400;x        | -  | false
            """)
    void aNumberThatMayBeTwoIsAskedAbout(String cells, Character mark, boolean asks) {
        String text = "account;period;revenue\n"
                + String.join(
                        "\n",
                        List.of(cells.split(";")).stream()
                                .map(cell -> "A;2024;" + cell)
                                .toList());
        IntakeFile file = file(text);

        Mapping mapping = Mapping.detect(file);

        assertThat(mapping.decimalMark()).isEqualTo(mark);
        assertThat(mapping.questions(file).stream().map(Question::about).toList())
                .isEqualTo(asks ? List.of(Question.About.DECIMAL_MARK) : List.of());
    }

    @ParameterizedTest(name = "{0} shows {1}, asks {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            1996-07-04              | -           | false
            04.07.1996              | -           | false
            25/07/1996,04/07/1996   | DAY_FIRST   | false
            07/25/1996,07/04/1996   | MONTH_FIRST | false
            04/07/1996              | -           | true
            25/07/1996,07/25/1996   | -           | true
            07/07/1996              | -           | false
            """)
    void aDateThatMayBeTwoIsAskedAbout(String dates, DateOrder order, boolean asks) {
        String text = "order id;customer;order date\n"
                + String.join(
                        "\n",
                        List.of(dates.split(",")).stream()
                                .map(date -> "1;A;" + date)
                                .toList());
        IntakeFile file = file(text);

        Mapping mapping = Mapping.detect(file);

        assertThat(mapping.dateOrder()).isEqualTo(order);
        assertThat(mapping.questions(file).stream().map(Question::about).toList())
                .isEqualTo(asks ? List.of(Question.About.DATE_ORDER) : List.of());
    }

    @Test
    void theWordNullIsEmptyWhereItOccurs() {
        assertThat(Mapping.detect(file("id,name\n1,NULL")).nullWords()).isTrue();
        assertThat(Mapping.detect(file("id,name\n1,Null & Sons")).nullWords()).isFalse();
    }

    @Test
    void aMissingColumnIsAskedForByName() {
        IntakeFile file = file("customer id,town\n1,Berlin");
        Mapping mapping = Mapping.detect(file, Kind.ACCOUNTS);

        assertThat(mapping.questions(file)).singleElement().satisfies(question -> {
            assertThat(question.about()).isEqualTo(Question.About.COLUMNS);
            assertThat(question.sentence()).contains("name");
        });
    }

    @Test
    void aFigureNeedsAnAmountAndAPeriod() {
        assertThat(Kind.FIGURES.missing(Map.of("account", "a"))).hasSize(2);
        assertThat(Kind.FIGURES.missing(Map.of("account", "a", "from", "f", "to", "t", "profit", "p")))
                .isEmpty();
    }

    private static IntakeFile file(String text) {
        return IntakeFile.read("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
