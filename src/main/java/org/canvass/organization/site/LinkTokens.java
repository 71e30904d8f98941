package org.canvass.organization.site;

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

/**
 * The secrets in personal links: an HMAC under a key of the link's purpose, so that it can be made again without being
 * kept, and is worth nothing for another purpose. Tables keep its SHA-256 alone.
 */
@Singleton
public class LinkTokens {
    /** 24 characters of base64url: 144 bits. */
    private static final int LENGTH = 24;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

    @Inject
    Secrets secrets;

    @Inject
    DataSource database;

    /** Whose link it is, found before anyone knows the organization. */
    public record Holder(String organizationId, UUID id) {}

    /** The token of a purpose for what the text names, such as an invitation and its generation. */
    public String of(String purpose, String text) {
        return secrets.sign(purpose, text).substring(0, LENGTH);
    }

    /**
     * The row that holds a token; empty for what was never given out. It names no organization: the token says which.
     *
     * @param table with the columns organization_id and id; never from a request, like {@code column}
     * @param column where the token's hash stands, unique
     */
    public Optional<Holder> holder(String table, String column, String token) {
        if (token == null || !SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        String sql = "select organization_id, id from " + table + " where " + column + " = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, Secrets.hash(token));
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Holder(row.getString(1), UUID.fromString(row.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("What stands behind a link of " + table + " could not be read.", failure);
        }
    }
}
