package org.canvass.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.canvass.demo.northwind.Northwind;
import org.canvass.intake.Intake;
import org.canvass.intake.mapping.Kind;
import org.canvass.invitation.Invitation;
import org.canvass.invitation.Links;
import org.canvass.invitation.Tokens;
import org.canvass.mail.sending.Sending;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.organization.Transactions;
import org.canvass.wave.Wave;

/**
 * A real survey link for whoever tries Canvass. It belongs to a second, tiny organization of the same name with one
 * contact and one running wave: page, letter and answers are the real thing, and the demo's reports, whose fourth wave
 * is still to be launched, stay as they are.
 */
@ApplicationScoped
class TryOut {
    static final String ID = DemoOrganization.ID + "-try-out";

    private static final String EMAIL = "you@your-company.example.com";

    @Inject
    Intake intake;

    @Inject
    Sending sending;

    @Inject
    Tokens tokens;

    @Inject
    Links links;

    /** Makes it and sends its one letter; outside of any transaction. */
    void make(Northwind northwind, Instant now) {
        CurrentOrganization.run(ID, () -> {
            Organization made = Transactions.retried(() -> DemoOrganization.organization(ID, now));
            LocalDate today = LocalDate.ofInstant(now, made.zone());
            file(Kind.ACCOUNTS, "accounts.csv", "customerID,companyName\nYOU,Your company\n", now);
            file(
                    Kind.CONTACTS,
                    "contacts.csv",
                    "customerID,email,contactName,language\nYOU," + EMAIL + ",You,en\n",
                    now);
            intake.bringIn(Kind.PRODUCTS, "categories.csv", northwind.file("categories.csv"), now);
            StringBuilder suited = new StringBuilder("customerID,categoryID,taken,suited\n");
            for (String category : northwind.categories()) {
                suited.append("YOU,").append(category).append(",no,yes\n");
            }
            file(Kind.HOLDINGS, "suited.csv", suited.toString(), now);
            UUID wave = Transactions.retried(() -> {
                Wave draft = Wave.draft("Try it yourself", "pulse", today, null, now);
                draft.closeOn(today.plusYears(1), today);
                return draft.id;
            });
            Transactions.retried(() -> Wave.byId(wave).launch(null, now));
            sending.run(now);
        });
    }

    /** The link, as long as it takes answers. */
    Optional<String> link() {
        return CurrentOrganization.run(
                ID,
                () -> Transactions.retried(() -> Invitation.<Invitation>find("contact.email", EMAIL)
                        .firstResultOptional()
                        .filter(Invitation::open)
                        .map(invitation -> links.survey(tokens.survey(invitation.id, invitation.generation)))));
    }

    private void file(Kind kind, String name, String text, Instant now) {
        intake.bringIn(kind, name, text.getBytes(StandardCharsets.UTF_8), now);
    }
}
