package org.canvass.invitation;

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

/**
 * The secrets in a contact's links. A token is an HMAC of invitation and generation under a key of its purpose: it can
 * be made again for a reminder without being kept, and the token of one purpose is worth nothing for another.
 */
@Singleton
public class Tokens {
    /** 24 characters of base64url: 144 bits. */
    static final int LENGTH = 24;

    private static final String SURVEY = "survey-link";
    private static final String STOP = "stop-link";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

    @Inject
    Secrets secrets;

    @Inject
    DataSource database;

    /** Whose link it is, found before anyone knows the organization. */
    public record Holder(String organizationId, UUID invitationId) {}

    /** The token of the link that opens the survey. */
    public String survey(UUID invitationId, int generation) {
        return token(SURVEY, invitationId, generation);
    }

    /** The token of the link that stops all letters to the contact. */
    public String stop(UUID invitationId, int generation) {
        return token(STOP, invitationId, generation);
    }

    /** SHA-256 of a token: what the database keeps of it. */
    public static byte[] hash(String token) {
        return Secrets.hash(token);
    }

    /**
     * The holder of a survey link, whatever the wave's state; empty for what was never given out or is void. Works
     * outside of any organization: say the holder's organization before touching an entity.
     */
    public Optional<Holder> holderOfSurvey(String token) {
        return holder("survey_token_hash", token);
    }

    /** The holder of a stop link. It stays valid after the wave has closed: nobody need keep an open wave's letter. */
    public Optional<Holder> holderOfStop(String token) {
        return holder("stop_token_hash", token);
    }

    private String token(String purpose, UUID invitationId, int generation) {
        return secrets.sign(purpose, invitationId + "/" + generation).substring(0, LENGTH);
    }

    /** The only query of this package that names no organization: the token says which one. */
    private Optional<Holder> holder(String column, String token) {
        if (token == null || !SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        String sql = "select organization_id, id from invitation where " + column + " = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, hash(token));
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Holder(row.getString(1), UUID.fromString(row.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The invitation of a link could not be looked up.", failure);
        }
    }
}
