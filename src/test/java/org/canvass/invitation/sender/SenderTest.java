package org.canvass.invitation.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.canvass.account.AccountManager;
import org.canvass.mail.Address;
import org.canvass.organization.LettersFrom;
import org.canvass.organization.Organization;
import org.canvass.wave.letter.LetterTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {
    private final Organization organization = new Organization();
    private final AccountManager anna = new AccountManager();

    @BeforeEach
    void northwindAndAnna() {
        organization.name = "Northwind";
        organization.senderEmail = "voice@northwind.test";
        organization.replyTo = "answers@northwind.test";
        anna.name = "Anna Berg";
        anna.email = "anna@northwind.test";
        anna.jobTitle = "Key account manager";
        anna.phone = "+49 30 1234";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ORGANIZATION | anna@northwind.test | no   | no  | Northwind              | answers@northwind.test
            MANAGER      | anna@northwind.test | no   | no  | Anna Berg at Northwind | anna@northwind.test
            MANAGER      |                     | no   | no  | Northwind              | answers@northwind.test
            MANAGER      | not an address      | no   | no  | Northwind              | answers@northwind.test
            MANAGER      | anna@northwind.test | left | no  | Northwind              | answers@northwind.test
            MANAGER      | anna@northwind.test | no   | yes | Northwind              | answers@northwind.test
            """)
    void theManagerSignsWhereTheyCanBeAnsweredAndTheAddressIsAlwaysTheOrganizations(
            LettersFrom from, String email, String left, String gone, String shown, String replyTo) {
        organization.lettersFrom = from;
        anna.email = email;
        anna.leftAt = left.equals("left") ? Instant.EPOCH : null;
        Sender sender = sender(gone.equals("yes"), "en");
        assertThat(sender.from()).isEqualTo(new Address(shown, "voice@northwind.test"));
        assertThat(sender.replyTo().email()).isEqualTo(replyTo);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en | Anna Berg at Northwind
            de | Anna Berg von Northwind
            fr | Anna Berg chez Northwind
            es | Anna Berg, de Northwind
            """)
    void theNameIsSaidInTheLettersLanguage(String language, String shown) {
        organization.lettersFrom = LettersFrom.MANAGER;
        assertThat(sender(false, language).from().name()).isEqualTo(shown);
    }

    @Test
    void theSignatureIsTheManagersLinesOrTheOrganizationsOwn() {
        organization.lettersFrom = LettersFrom.MANAGER;
        assertThat(sender(false, "en").signature())
                .containsExactly("Anna Berg", "Key account manager", "Northwind", "+49 30 1234");
        anna.jobTitle = null;
        anna.phone = " ";
        assertThat(sender(false, "en").signature()).containsExactly("Anna Berg", "Northwind");
        organization.lettersFrom = LettersFrom.ORGANIZATION;
        assertThat(sender(false, "en").signature()).containsExactly("Northwind");
        organization.senderName = "Nancy Davolio";
        assertThat(sender(false, "en").signature()).containsExactly("Nancy Davolio", "Northwind");
        organization.signatureLines = "Nancy Davolio\nHead of customers";
        assertThat(sender(false, "en").signature()).containsExactly("Nancy Davolio", "Head of customers");
    }

    @Test
    void anOrganizationWithoutAnAddressOfItsOwnWritesFromTheInstallations() {
        organization.senderEmail = null;
        organization.replyTo = null;
        Sender sender = sender(false, "en");
        assertThat(sender.from()).isEqualTo(new Address("Northwind", "canvass@host.test"));
        assertThat(sender.replyTo()).isNull();
    }

    @Test
    void aNameThatCouldEndAHeaderIsRefused() {
        organization.lettersFrom = LettersFrom.MANAGER;
        anna.name = "Anna\r\nBcc: all@evil.test";
        assertThatThrownBy(() -> sender(false, "en")).hasMessageContaining("control character");
    }

    @Test
    void anInternationalDomainIsWrittenInAscii() {
        organization.senderEmail = "fragen@müller.example";
        assertThat(sender(false, "de").from().email()).isEqualTo("fragen@xn--mller-kva.example");
    }

    private Sender sender(boolean gone, String language) {
        return Sender.of(organization, anna, gone, "Canvass <canvass@host.test>", LetterTexts.in(language));
    }
}
