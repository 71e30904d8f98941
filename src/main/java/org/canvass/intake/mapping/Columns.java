package org.canvass.intake.mapping;

import static org.canvass.intake.mapping.Column.date;
import static org.canvass.intake.mapping.Column.number;
import static org.canvass.intake.mapping.Column.text;

import java.util.List;

/** What Canvass reads from each kind of file, and the names files give it. */
final class Columns {

    private static final String[] ACCOUNT_KEYS = {
        "account key",
        "account id",
        "account number",
        "account no",
        "account",
        "customer id",
        "customer key",
        "customer number",
        "customer no",
        "customer code",
        "customer",
        "client id",
        "client number",
        "client",
        "partner id",
        "partner",
        "broker id",
        "broker",
        "dealer id",
        "dealer",
        "member id",
        "member number",
        "member",
        "debtor",
        "debitor",
        "kundennummer",
        "kunden-nr",
        "kundennr",
        "kunden id",
        "kunde",
        "numéro client",
        "client no",
        "código cliente",
        "cliente"
    };
    private static final String[] MANAGER_KEYS = {
        "account manager key",
        "account manager id",
        "account manager",
        "manager id",
        "manager",
        "employee id",
        "employee number",
        "employee",
        "owner id",
        "owner",
        "account owner",
        "sales rep id",
        "sales rep",
        "sales person",
        "salesperson id",
        "salesperson",
        "staff id",
        "betreuer",
        "kundenbetreuer",
        "mitarbeiter",
        "mitarbeiternummer"
    };
    private static final String[] PRODUCT_KEYS = {
        "product key", "product id", "product code", "product line id", "product line", "category id", "category",
        "product group id", "product group", "product", "produkt", "produkt id", "produktnummer", "warengruppe",
        "produktgruppe", "kategorie"
    };
    private static final String[] PURCHASE_KEYS = {
        "order id",
        "order number",
        "order no",
        "order",
        "purchase id",
        "purchase key",
        "purchase number",
        "purchase",
        "invoice id",
        "invoice number",
        "invoice no",
        "invoice",
        "bestellnummer",
        "auftragsnummer",
        "auftrag",
        "rechnungsnummer",
        "rechnung"
    };
    private static final String[] EMAILS = {
        "e-mail",
        "email",
        "email address",
        "e-mail address",
        "mail",
        "contact email",
        "mailadresse",
        "e-mail-adresse",
        "courriel",
        "correo"
    };
    private static final String[] COUNTRIES = {"country", "country name", "land", "pays", "país"};

    static final List<Column> MANAGERS = List.of(
            text("key", "key", with(MANAGER_KEYS, "id", "key", "number", "code"))
                    .must(),
            text("name", "name", "name", "full name", "employee name", "account manager name", "display name"),
            text("firstName", "first name", "first name", "given name", "forename", "vorname", "prénom"),
            text("lastName", "last name", "last name", "surname", "family name", "nachname", "nom"),
            text("email", "e-mail", EMAILS));

    static final List<Column> ACCOUNTS = List.of(
            text("key", "key", with(ACCOUNT_KEYS, "id", "key", "number", "code"))
                    .must(),
            text(
                            "name",
                            "name",
                            "company name",
                            "account name",
                            "customer name",
                            "client name",
                            "partner name",
                            "broker name",
                            "dealer name",
                            "member name",
                            "company",
                            "name",
                            "organisation",
                            "organization",
                            "firma",
                            "firmenname",
                            "kundenname",
                            "raison sociale",
                            "empresa")
                    .must(),
            text("town", "town", "town", "city", "ort", "stadt", "ville", "ciudad"),
            text("country", "country", COUNTRIES),
            text("manager", "account manager", MANAGER_KEYS),
            text(
                    "prospect",
                    "customer or prospect",
                    "customer or prospect",
                    "prospect",
                    "is prospect",
                    "customer status",
                    "account status",
                    "kunde oder interessent",
                    "interessent",
                    "kundenstatus"),
            date(
                    "since",
                    "customer since",
                    "customer since",
                    "client since",
                    "since",
                    "start date",
                    "contract start",
                    "kunde seit",
                    "kundenbeginn"));

    static final List<Column> CONTACTS = List.of(
            text("account", "account", ACCOUNT_KEYS).must(),
            text("email", "e-mail", EMAILS).must(),
            text("name", "name", "contact name", "name", "full name", "contact", "contact person", "ansprechpartner"),
            text("firstName", "first name", "first name", "given name", "contact first name", "vorname", "prénom"),
            text("lastName", "last name", "last name", "surname", "contact last name", "nachname", "nom"),
            text("jobTitle", "job title", "contact title", "job title", "title", "position", "function", "funktion"),
            text("role", "part in the decision", "role", "decision role", "part", "buying role", "rolle"),
            text("language", "language", "language", "contact language", "locale", "sprache", "langue", "idioma"),
            text(
                    "timeZone",
                    "time zone",
                    "time zone",
                    "timezone",
                    "contact time zone",
                    "tz",
                    "zeitzone",
                    "fuseau horaire",
                    "zona horaria",
                    "huso horario"));

    static final List<Column> PRODUCTS = List.of(
            text("key", "key", with(PRODUCT_KEYS, "id", "key", "number", "code"))
                    .must(),
            text(
                            "name",
                            "name",
                            "category name",
                            "product line name",
                            "product group name",
                            "product name",
                            "name",
                            "title",
                            "produktname",
                            "bezeichnung",
                            "kategoriename",
                            "description")
                    .must());

    static final List<Column> ARTICLES = List.of(
            text(
                            "key",
                            "key",
                            "article id",
                            "article key",
                            "article number",
                            "article no",
                            "article",
                            "item id",
                            "item number",
                            "item",
                            "sku",
                            "product id",
                            "product key",
                            "product code",
                            "artikelnummer",
                            "artikel")
                    .must(),
            text(
                            "name",
                            "name",
                            "article name",
                            "item name",
                            "product name",
                            "name",
                            "title",
                            "artikelname",
                            "bezeichnung")
                    .must(),
            text(
                            "product",
                            "product",
                            "category id",
                            "category",
                            "product line id",
                            "product line",
                            "product group id",
                            "product group",
                            "belongs to",
                            "product",
                            "warengruppe",
                            "produktgruppe",
                            "kategorie")
                    .must());

    static final List<Column> HOLDINGS = List.of(
            text("account", "account", ACCOUNT_KEYS).must(),
            text("product", "product", PRODUCT_KEYS).must(),
            text("taken", "taken", "taken", "owned", "has", "uses", "bought", "genutzt", "vorhanden", "gekauft"),
            text("suited", "suited", "suited", "suitable", "fits", "fit", "relevant", "geeignet", "passend"));

    static final List<Column> FIGURES = List.of(
            text("account", "account", ACCOUNT_KEYS).must(),
            text(
                    "period",
                    "period",
                    "period",
                    "year",
                    "month",
                    "quarter",
                    "fiscal year",
                    "zeitraum",
                    "jahr",
                    "monat",
                    "periode",
                    "quartal"),
            date("from", "first day", "period start", "from", "start", "first day", "von", "beginn"),
            date("to", "last day", "period end", "to", "end", "until", "last day", "bis", "ende"),
            text("kind", "kind of figure", "kind", "figure", "measure", "metric", "kpi", "kennzahl", "art"),
            number("amount", "amount", "amount", "value", "sum", "betrag", "wert"),
            number(
                    "revenue",
                    "revenue",
                    "revenue",
                    "sales",
                    "turnover",
                    "net sales",
                    "umsatz",
                    "erlös",
                    "chiffre d'affaires",
                    "ingresos"),
            number(
                    "profit",
                    "profit",
                    "profit",
                    "margin",
                    "contribution margin",
                    "gross profit",
                    "gewinn",
                    "marge",
                    "deckungsbeitrag"),
            number(
                    "potential",
                    "five-year potential",
                    "potential",
                    "five year potential",
                    "5 year potential",
                    "potenzial",
                    "potentiel"),
            number(
                    "engagement",
                    "engagement count",
                    "engagement",
                    "engagement count",
                    "interactions",
                    "meetings",
                    "touchpoints",
                    "kontakte"),
            number(
                    "spend",
                    "spend with any vendor",
                    "spend with any vendor",
                    "spend any vendor",
                    "total spend",
                    "yearly spend",
                    "annual spend",
                    "category spend",
                    "spend",
                    "wallet",
                    "einkaufsvolumen",
                    "beschaffungsvolumen"),
            number(
                    "profitPool",
                    "profit of all vendors",
                    "profit of all vendors",
                    "profit pool",
                    "gewinn aller anbieter"),
            text("currency", "currency", "currency", "currency code", "währung", "devise", "moneda"));

    static final List<Column> FACTS = List.of(
            text("account", "account", ACCOUNT_KEYS).must(),
            text(
                    "tier",
                    "service tier",
                    "service tier",
                    "tier",
                    "service level",
                    "service class",
                    "betreuungsstufe",
                    "servicestufe"),
            number(
                    "ceiling",
                    "largest share for one supplier",
                    "largest share for one supplier",
                    "largest share",
                    "ceiling",
                    "maximum share",
                    "supplier ceiling",
                    "höchster anteil"),
            date(
                    "lastContact",
                    "last contact",
                    "last contact",
                    "last touch",
                    "last visit",
                    "last meeting",
                    "last activity",
                    "letzter kontakt",
                    "letzter besuch"),
            number("loyalty", "loyalty", "loyalty", "loyalty score", "nps", "net promoter score", "treue", "loyalität"),
            number(
                    "adoption",
                    "adoption",
                    "adoption",
                    "adoption rate",
                    "usage",
                    "utilisation",
                    "utilization",
                    "nutzung"),
            number(
                    "problemsOpen",
                    "open problems",
                    "open problems",
                    "problems open",
                    "open cases",
                    "open tickets",
                    "open complaints",
                    "offene probleme",
                    "offene reklamationen"),
            number(
                    "problemsClosed",
                    "problems solved in twelve months",
                    "problems solved in twelve months",
                    "problems solved",
                    "problems closed",
                    "solved problems",
                    "closed problems",
                    "closed cases",
                    "closed tickets",
                    "gelöste probleme"),
            text("jointPlan", "joint plan", "joint plan", "joint business plan", "account plan", "gemeinsamer plan"),
            number("fit", "fit of a prospect", "fit", "fit score", "prospect fit", "passung"),
            date("asOf", "as of", "as of", "as at", "valid on", "status date", "stand", "stichtag"));

    static final List<Column> PURCHASES = List.of(
            text("key", "key", with(PURCHASE_KEYS, "id", "key", "number")).must(),
            text("account", "account", ACCOUNT_KEYS).must(),
            date(
                            "date",
                            "date",
                            "order date",
                            "purchase date",
                            "ordered on",
                            "ordered at",
                            "invoice date",
                            "date",
                            "bestelldatum",
                            "auftragsdatum",
                            "rechnungsdatum",
                            "datum",
                            "fecha")
                    .must(),
            text("manager", "account manager", MANAGER_KEYS));

    static final List<Column> PURCHASE_LINES = List.of(
            text("purchase", "purchase", PURCHASE_KEYS).must(),
            text(
                            "article",
                            "article or product",
                            "article id",
                            "article key",
                            "article number",
                            "article no",
                            "article",
                            "item id",
                            "item number",
                            "item",
                            "sku",
                            "product id",
                            "product key",
                            "product code",
                            "product",
                            "artikelnummer",
                            "artikel",
                            "produkt",
                            "category id")
                    .must(),
            number(
                    "amount",
                    "amount",
                    "amount",
                    "line amount",
                    "line total",
                    "total",
                    "net amount",
                    "extended price",
                    "betrag",
                    "summe",
                    "gesamt"),
            number(
                    "unitPrice",
                    "unit price",
                    "unit price",
                    "price",
                    "unit cost",
                    "einzelpreis",
                    "preis",
                    "prix unitaire",
                    "precio"),
            number("quantity", "quantity", "quantity", "qty", "units", "count", "menge", "anzahl", "stück", "quantité"),
            number("discount", "discount", "discount", "rebate", "rabatt", "remise"));

    private Columns() {}

    private static String[] with(String[] spellings, String... more) {
        String[] all = java.util.Arrays.copyOf(spellings, spellings.length + more.length);
        System.arraycopy(more, 0, all, spellings.length, more.length);
        return all;
    }
}
