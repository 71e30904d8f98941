package org.canvass.mail.returned.box;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.canvass.organization.site.Secrets;

/** Where the settings about returned letters are kept. Mailboxes and keys are looked up before any organization is known. */
@Singleton
public class SettingsShelf {
    private static final String COLUMNS = "organization_id, address, protocol, host, port, security, username,"
            + " sealed_password, folder, hook_since";

    @Inject
    DataSource database;

    /** What the organization has set; empty where it never has. */
    public Optional<ReturnedSettings> of(String organizationId) {
        return Optional.ofNullable(
                read("select " + COLUMNS + " from returned_settings where organization_id = ?", organizationId)
                        .get(organizationId));
    }

    /** The settings of all organizations that have a mailbox, by organization. */
    Map<String, ReturnedSettings> withMailbox() {
        return read(
                "select " + COLUMNS + " from returned_settings where protocol is not null order by organization_id");
    }

    /** Whose key for relays this is; empty where it is nobody's. */
    public Optional<String> organizationOfKey(String key) {
        return read("select " + COLUMNS + " from returned_settings where hook_hash = ?", Secrets.hash(key))
                .keySet()
                .stream()
                .findFirst();
    }

    /** Keeps address and mailbox; the key for relays stays as it is. */
    public void save(String organizationId, ReturnedSettings settings, Instant now) {
        update(
                "insert into returned_settings (organization_id, address, protocol, host, port, security, username,"
                        + " sealed_password, folder, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update address = values(address), protocol = values(protocol),"
                        + " host = values(host), port = values(port), security = values(security),"
                        + " username = values(username), sealed_password = values(sealed_password),"
                        + " folder = values(folder), updated_at = values(updated_at)",
                organizationId,
                settings.address(),
                settings.protocol() == null ? null : settings.protocol().name(),
                settings.host(),
                settings.port(),
                settings.security() == null ? null : settings.security().name(),
                settings.username(),
                settings.sealedPassword(),
                settings.folder(),
                utc(now));
    }

    /** A new key for relays: the one before is worth nothing from now on. */
    public String newKey(String organizationId, Instant now) {
        String key = Secrets.token();
        key(organizationId, Secrets.hash(key), now, now);
        return key;
    }

    /** No relay may post returned letters any more. */
    public void revokeKey(String organizationId, Instant now) {
        key(organizationId, null, null, now);
    }

    private void key(String organizationId, byte[] hash, Instant since, Instant now) {
        update(
                "insert into returned_settings (organization_id, hook_hash, hook_since, updated_at) values (?, ?, ?, ?)"
                        + " on duplicate key update hook_hash = values(hook_hash), hook_since = values(hook_since),"
                        + " updated_at = values(updated_at)",
                organizationId,
                hash,
                utc(since),
                utc(now));
    }

    private Map<String, ReturnedSettings> read(String sql, Object... values) {
        Map<String, ReturnedSettings> found = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = bound(connection.prepareStatement(sql), values);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.put(row.getString("organization_id"), settings(row));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("The settings of returned letters could not be read.", failure);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = bound(connection.prepareStatement(sql), values)) {
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The settings of returned letters could not be kept.", failure);
        }
    }

    private static PreparedStatement bound(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static ReturnedSettings settings(ResultSet row) throws SQLException {
        String protocol = row.getString("protocol");
        String security = row.getString("security");
        LocalDateTime since = row.getObject("hook_since", LocalDateTime.class);
        return new ReturnedSettings(
                row.getString("address"),
                protocol == null ? null : Box.Protocol.valueOf(protocol),
                row.getString("host"),
                row.getObject("port", Integer.class),
                security == null ? null : Box.Security.valueOf(security),
                row.getString("username"),
                row.getString("sealed_password"),
                row.getString("folder"),
                since == null ? null : since.toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
