package org.canvass.mail.returned;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.canvass.mail.Address;
import org.canvass.mail.Letter;
import org.canvass.organization.site.Secrets;

/** Which envelope sender a letter leaves with: the organization's own setting, else the installation's, else none. */
@Singleton
public class ReturnPaths {
    /** A change of the setting holds for letters that leave after this time, on every replica. */
    private static final Duration REMEMBERED = Duration.ofSeconds(20);

    @Inject
    BounceConfig config;

    @Inject
    Secrets secrets;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<Address> address, Instant until) {}

    /** The signed address that this letter comes back to; empty where nothing is set, and the sender's own is used. */
    public Optional<String> of(Letter letter) {
        return address(letter.organizationId).map(base -> ReturnPath.of(base, letter.id, letter.address, secrets));
    }

    /** The address that an organization's letters come back to, without a letter's number. */
    public Optional<Address> address(String organizationId) {
        Instant now = clock.instant();
        Known found = known.get(organizationId);
        if (found == null || !now.isBefore(found.until)) {
            found = new Known(ownAddress(organizationId).or(config::address).map(Address::of), now.plus(REMEMBERED));
            known.put(organizationId, found);
        }
        return found.address;
    }

    /** Looks the setting up anew: it was just changed. */
    public void forget(String organizationId) {
        known.remove(organizationId);
    }

    private Optional<String> ownAddress(String organizationId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select address from returned_settings where organization_id = ? and address is not null")) {
            query.setString(1, organizationId);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Where returned letters go could not be looked up.", failure);
        }
    }
}
