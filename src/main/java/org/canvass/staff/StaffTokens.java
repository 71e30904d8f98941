package org.canvass.staff;

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

/**
 * The secret in an account manager's link: an HMAC of ask and generation under a key of its own purpose, so that it can
 * be made again without being kept, and is worth nothing where customers answer.
 */
@Singleton
public class StaffTokens {
    /** 24 characters of base64url: 144 bits. */
    private static final int LENGTH = 24;

    private static final String PURPOSE = "staff-link";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

    @Inject
    Secrets secrets;

    @Inject
    SiteConfig site;

    @Inject
    DataSource database;

    /** Whose link it is, found before anyone knows the organization. */
    public record Holder(String organizationId, UUID askId) {}

    public String of(UUID askId, int generation) {
        return secrets.sign(PURPOSE, askId + "/" + generation).substring(0, LENGTH);
    }

    /** The path of an account manager's page. */
    public String path(StaffAsk ask) {
        return "/v/" + of(ask.id, ask.generation);
    }

    /** The full address in a letter, never built from a request. */
    public String link(StaffAsk ask) {
        return site.link(path(ask));
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
                PreparedStatement query =
                        connection.prepareStatement("select organization_id, id from staff_ask where token_hash = ?")) {
            query.setBytes(1, hash(token));
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Holder(row.getString(1), UUID.fromString(row.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The ask of a link could not be looked up.", failure);
        }
    }
}
