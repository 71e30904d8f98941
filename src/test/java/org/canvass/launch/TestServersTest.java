package org.canvass.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.canvass.TestServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TestServersTest {

    @Inject
    DataSource database;

    @Inject
    Mailer mailer;

    @Test
    void everyConnectionSpeaksUtcAndUtf8() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select @@session.time_zone, @@character_set_connection, @@version")) {
            rows.next();
            assertThat(rows.getString(1)).isIn("+00:00", "UTC");
            assertThat(rows.getString(2)).isEqualTo("utf8mb4");
            assertThat(rows.getString(3)).startsWith(ServerFiles.VERSION);
        }
    }

    @Test
    void aMailArrivesOverSmtpAsItWasSent() {
        mailer.send(Mail.withText("grüße@example.org".replace("ü", "ue").replace("ß", "ss"), "Grüße", "Schöne Grüße")
                .setHtml("<p>Schöne <b>Grüße</b></p>"));

        var mails = TestServers.mailbox().newestFirst("gruesse@example.org");

        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).subject()).isEqualTo("Grüße");
        assertThat(mails.get(0).text().orElseThrow()).contains("Schöne Grüße");
        assertThat(mails.get(0).html().orElseThrow()).contains("<b>Grüße</b>");
        assertThat(mails.get(0).recipient()).isEqualTo("gruesse@example.org");
    }
}
