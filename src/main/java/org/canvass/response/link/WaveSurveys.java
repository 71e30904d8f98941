package org.canvass.response.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.canvass.survey.Survey;
import org.canvass.survey.Surveys;

/**
 * The surveys of launched waves. A wave's own copy never changes after launch, so each is read once and remembered by
 * the wave: pages need not carry its text from the database.
 */
@Singleton
public class WaveSurveys {
    private static final int MOST_REMEMBERED = 500;

    private final Map<UUID, Survey> remembered = new ConcurrentHashMap<>();

    @Inject
    DataSource database;

    /** The survey this launched wave asks. */
    public Survey of(String organizationId, UUID waveId) {
        Survey known = remembered.get(waveId);
        if (known != null) {
            return known;
        }
        Survey survey = Surveys.parse("the survey of wave " + waveId, yaml(organizationId, waveId));
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(waveId, survey);
        return survey;
    }

    private String yaml(String organizationId, UUID waveId) {
        String sql = "select survey_yaml from wave where organization_id = ? and id = ? and survey_yaml is not null";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, organizationId);
            query.setString(2, waveId.toString());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    return row.getString(1);
                }
                throw new IllegalStateException("Wave " + waveId + " has not been launched: it has no survey yet.");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The survey of wave " + waveId + " could not be read.", failure);
        }
    }
}
