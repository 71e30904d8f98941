package org.canvass.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.canvass.organization.site.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Northwind Traders,                             northwind-traders
                    'Müller & Söhne GmbH',                         mueller-soehne-gmbh
                    Café Ångström,                                 cafe-angstroem
                    '  --Acme, Inc.-- ',                           acme-inc
                    日本,                                          organization
                    '<script>',                                    script
                    An organization whose name is far too long,    an-organization-whose-name-is-far
                    """)
    void theIdIsMadeFromTheName(String name, String id) {
        assertThat(Organization.slug(name)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ann@example.com,            true
                    o'hara+1@mail.example.org,  true
                    jürgen@müller.example,      true
                    ann@localhost,              false
                    ann@@example.com,           false
                    ann..b@example.com,         false
                    'ann b@example.com',        false
                    '"a"@example.com',          false
                    'a@b.com,c@d.com',          false
                    'a@b.com\r\nBcc: x@y.com',  false
                    <a@b.com>,                  false
                    @example.com,               false
                    '',                         false
                    """)
    void anEMailIsOneAddressAndNothingElse(String email, boolean plausible) {
        assertThat(EmailAddress.isPlausible(email.replace("\\r", "\r").replace("\\n", "\n")))
                .isEqualTo(plausible);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ADMINISTRATOR,    ADMINISTRATOR,    true
                    ADMINISTRATOR,    ACCOUNT_MANAGER,  true
                    CONSULTANT,       ADMINISTRATOR,    false
                    CONSULTANT,       ACCOUNT_MANAGER,  false
                    MANAGER,          MANAGER,          false
                    ACCOUNT_MANAGER,  ACCOUNT_MANAGER,  false
                    """)
    void nobodyGrantsAboveThemselves(Role by, Role wanted, boolean may) {
        assertThat(by.mayGrant(wanted)).isEqualTo(may);
    }
}
