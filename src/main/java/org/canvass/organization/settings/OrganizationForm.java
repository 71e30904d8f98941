package org.canvass.organization.settings;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.canvass.organization.AccountWord;
import org.canvass.organization.Organization;
import org.canvass.organization.site.EmailAddress;
import org.jboss.resteasy.reactive.RestForm;

/** What can be said about an organization, as somebody typed it. */
public class OrganizationForm {
    @RestForm
    String name;

    @RestForm
    AccountWord accountWord;

    @RestForm
    String timeZone;

    @RestForm
    String currency;

    @RestForm
    String language;

    @RestForm
    String senderName;

    @RestForm
    String senderEmail;

    @RestForm
    String replyTo;

    static OrganizationForm of(Organization organization) {
        OrganizationForm form = new OrganizationForm();
        form.name = organization.name;
        form.accountWord = organization.accountWord;
        form.timeZone = organization.timeZone;
        form.currency = organization.currency;
        form.language = organization.language;
        form.senderName = organization.senderName;
        form.senderEmail = organization.senderEmail;
        form.replyTo = organization.replyTo;
        return form;
    }

    static OrganizationForm empty() {
        OrganizationForm form = new OrganizationForm();
        form.accountWord = AccountWord.CUSTOMER;
        form.timeZone = "Europe/Berlin";
        form.currency = "EUR";
        form.language = "en";
        return form;
    }

    void check() {
        name = Typed.line(name);
        Typed.refuse(name.isEmpty() || name.length() > 120, "Say the organization's name, in at most 120 characters.");
        Typed.refuse(accountWord == null, "Choose what you call those you serve.");
        timeZone = Typed.line(timeZone);
        Typed.refuse(
                !ZoneId.getAvailableZoneIds().contains(timeZone),
                "Choose a time zone from the list, such as Europe/Berlin.");
        currency = Typed.line(currency).toUpperCase(Locale.ROOT);
        Typed.refuse(
                Currency.getAvailableCurrencies().stream()
                        .noneMatch(known -> known.getCurrencyCode().equals(currency)),
                "Say the currency by its three letters, such as EUR.");
        Typed.refuse(!Choices.LANGUAGES.containsKey(language), "Choose one of the languages.");
        senderName = Typed.lineOrNull(senderName);
        Typed.refuse(senderName != null && senderName.length() > 120, "Say the sender in at most 120 characters.");
        senderEmail = emailOrNull(senderEmail, "The sender's e-mail");
        replyTo = emailOrNull(replyTo, "The e-mail for replies");
    }

    void applyTo(Organization organization) {
        organization.name = name;
        organization.accountWord = accountWord;
        organization.timeZone = timeZone;
        organization.currency = currency;
        organization.language = language;
        organization.senderName = senderName;
        organization.senderEmail = senderEmail;
        organization.replyTo = replyTo;
    }

    private static String emailOrNull(String typed, String what) {
        String email = Typed.lineOrNull(typed);
        Typed.refuse(email != null && !EmailAddress.isPlausible(email), what + " must look like ann@example.com.");
        return email;
    }

    public String getName() {
        return name;
    }

    public AccountWord getAccountWord() {
        return accountWord;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public String getCurrency() {
        return currency;
    }

    public String getLanguage() {
        return language;
    }

    public String getSenderName() {
        return senderName;
    }

    public String getSenderEmail() {
        return senderEmail;
    }

    public String getReplyTo() {
        return replyTo;
    }
}
