package org.canvass.response.said;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.canvass.organization.CurrentOrganization;

/** What contacts wrote lately in their own words; nothing of confidential waves, where words have no name. */
@Singleton
public class RecentComments {

    private static final String SQL =
            """
            select r.account_id, c.name account_name, r.contact_id, k.name contact_name, k.job_title, a.text,
                   a.answered_at
            from answer a
            join response r on r.organization_id = a.organization_id and r.id = a.response_id
            join wave w on w.organization_id = r.organization_id and w.id = r.wave_id
            join account c on c.organization_id = r.organization_id and c.id = r.account_id
            join contact k on k.organization_id = r.organization_id and k.id = r.contact_id
            where r.organization_id = ? and not w.confidential and a.feeds = 'COMMENT' and a.text is not null
              and r.updated_at >= ? and (? is null or c.manager_id = ?)
            order by a.answered_at desc, r.id limit ?
            """;

    @Inject
    DataSource database;

    @Inject
    CurrentOrganization organization;

    /** One comment; {@code at} is when it took the words it has now. */
    public record Comment(
            UUID accountId, String account, UUID contactId, String contact, String jobTitle, String text, Instant at) {}

    /** The newest first; {@code manager} null for everyone's accounts. */
    public List<Comment> since(Instant since, UUID manager, int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SQL)) {
            String whose = manager == null ? null : manager.toString();
            query.setString(1, organization.id());
            query.setObject(2, LocalDateTime.ofInstant(since, ZoneOffset.UTC));
            query.setString(3, whose);
            query.setString(4, whose);
            query.setInt(5, atMost);
            List<Comment> comments = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    comments.add(comment(row));
                }
            }
            return comments;
        } catch (SQLException failure) {
            throw new IllegalStateException("The comments could not be read.", failure);
        }
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                UUID.fromString(row.getString("account_id")),
                row.getString("account_name"),
                UUID.fromString(row.getString("contact_id")),
                row.getString("contact_name"),
                row.getString("job_title"),
                row.getString("text"),
                row.getObject("answered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
