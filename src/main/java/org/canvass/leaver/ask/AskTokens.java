package org.canvass.leaver.ask;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.canvass.organization.site.Secrets;
import org.canvass.organization.site.SiteConfig;

/** The secret in an account manager's link to their leavers, under a key of its own purpose. */
@Singleton
public class AskTokens {
    /** 24 characters of base64url: 144 bits. */
    private static final int LENGTH = 24;

    private static final String PURPOSE = "leaver-link";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

    @Inject
    Secrets secrets;

    @Inject
    SiteConfig site;

    @Inject
    DataSource database;

    /** Whose link it is, found before anyone knows the organization. */
    public record Holder(String organizationId, UUID askId) {}

    String of(UUID askId) {
        return secrets.sign(PURPOSE, askId.toString()).substring(0, LENGTH);
    }

    /** The full address in a letter, never built from a request. */
    public String link(UUID askId) {
        return site.link("/l/" + of(askId));
    }

    static byte[] hash(String token) {
        return Secrets.hash(token);
    }

    /** The holder of a link; empty for what was never given out. The only query here that names no organization. */
    public Optional<Holder> holder(String token) {
        if (token == null || !SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select organization_id, id from leaver_ask where token_hash = ?")) {
            query.setBytes(1, hash(token));
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Holder(row.getString(1), UUID.fromString(row.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The link about leavers could not be looked up.", failure);
        }
    }
}
