package org.canvass.response;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.account.Account;
import org.canvass.account.Contact;
import org.canvass.account.Product;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.Tokens;
import org.canvass.organization.Given;
import org.canvass.organization.Ids;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;
import org.canvass.wave.Wave;
import org.canvass.wave.WaveState;
import org.canvass.wave.audience.Audience;

/** What a test of the contact's page starts from: a running wave of the pulse, an account, somebody invited. */
public final class Invited {
    public final Given given;
    public final UUID waveId;
    public final UUID accountId;
    public final UUID contactId;
    public final UUID invitationId;
    public final String token;

    private Invited(Given given, UUID waveId, UUID accountId, UUID contactId, UUID invitationId) {
        this.given = given;
        this.waveId = waveId;
        this.accountId = accountId;
        this.contactId = contactId;
        this.invitationId = invitationId;
        this.token = tokens().survey(invitationId, 1);
    }

    /** Maria Anders of a new account, asked in English in a new wave of a new organization. */
    public static Invited somebody() {
        return somebody("en");
    }

    public static Invited somebody(String language) {
        return inWave(Given.organization("Northwind Traders"), pulse(), false, language);
    }

    /** As {@link #somebody()}, in a confidential wave. */
    public static Invited confidentially() {
        return inWave(Given.organization("Northwind Traders"), pulse(), true, "en");
    }

    /** Somebody in a wave of this survey. */
    public static Invited inWave(Given given, Survey survey, boolean confidential, String language) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        UUID waveId = given.within(() -> {
            Wave wave = new Wave();
            wave.id = Ids.next();
            wave.name = "Spring " + wave.id;
            wave.surveyKey = survey.key();
            wave.surveyYaml = survey.source();
            wave.modelKey = "canvas";
            wave.languageRule = "contact";
            wave.confidential = confidential;
            wave.audience = Audience.everyone();
            wave.state = WaveState.RUNNING;
            wave.closesOn = LocalDate.now().plusDays(21);
            wave.createdAt = now;
            wave.launchedAt = now;
            wave.persist();
            return wave.id;
        });
        return new Invited(given, waveId, null, null, UUID.randomUUID())
                .another("Alfreds Futterkiste", "Maria Anders", language);
    }

    /** Somebody else of another account, in the same wave. */
    public Invited another(String accountName, String contactName, String language) {
        UUID account = given.within(() -> {
            Account new_ = new Account();
            new_.id = Ids.next();
            new_.externalId = new_.id.toString();
            new_.name = accountName;
            new_.createdAt = Instant.now();
            new_.updatedAt = new_.createdAt;
            new_.persist();
            return new_.id;
        });
        return new Invited(given, waveId, account, null, UUID.randomUUID()).colleague(contactName, language);
    }

    /** Somebody else of the same account, in the same wave. */
    public Invited colleague(String name, String language) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        UUID invitation = Ids.next();
        UUID contactId = given.within(() -> {
            Contact contact = new Contact();
            contact.id = Ids.next();
            contact.account = Account.findById(accountId);
            contact.email = contact.id + "@contacts.test";
            contact.name = name;
            contact.language = language;
            contact.createdAt = now;
            contact.updatedAt = now;
            contact.persist();
            invite(invitation, contact, language, now);
            return contact.id;
        });
        return new Invited(given, waveId, accountId, contactId, invitation);
    }

    private void invite(UUID id, Contact contact, String language, Instant now) {
        Invitation invitation = new Invitation();
        invitation.id = id;
        invitation.wave = Wave.findById(waveId);
        invitation.account = contact.account;
        invitation.contact = contact;
        invitation.language = language;
        invitation.generation = 1;
        invitation.surveyTokenHash = Tokens.hash(tokens().survey(id, 1));
        invitation.stopTokenHash = Tokens.hash(tokens().stop(id, 1));
        invitation.createdAt = now;
        invitation.persist();
    }

    /** A product that suits the account and is not taken. */
    public UUID suits(String name) {
        return given.within(() -> {
            Product product = new Product();
            product.id = Ids.next();
            product.externalId = "P " + product.id;
            product.name = name;
            product.persist();
            product.flush();
            sql(
                    "insert into account_product (organization_id, account_id, product_id, suited, updated_at)"
                            + " values (?, ?, ?, true, now(6))",
                    given.id(),
                    accountId,
                    product.id);
            return product.id;
        });
    }

    public static Survey pulse() {
        return Surveys.loadAll().stream()
                .filter(survey -> survey.key().equals("pulse"))
                .findFirst()
                .orElseThrow();
    }

    /** The page's path. */
    public String path() {
        return "/s/" + token;
    }

    /** Changes rows, for what a test cannot bring about in another way. */
    public static int sql(String sql, Object... values) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The rows of a query, each as its columns separated by " | ". */
    public static List<String> rows(String sql, Object... values) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<String> columns = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(row.getString(i));
                    }
                    rows.add(String.join(
                            " | ", columns.stream().map(String::valueOf).toList()));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What is kept of this invitation: "P1=knowledge", "P4=9", in the order of keys. */
    public List<String> kept() {
        return rows(
                "select concat(a.question, '=', coalesce(a.codes, a.number, a.text)) from answer a join response r"
                        + " on r.organization_id = a.organization_id and r.id = a.response_id"
                        + " where r.organization_id = ? and r.invitation_id = ? order by a.question",
                given.id(),
                invitationId);
    }

    private static DataSource database() {
        return Arc.container().instance(DataSource.class).get();
    }

    private static Tokens tokens() {
        return Arc.container().instance(Tokens.class).get();
    }
}
