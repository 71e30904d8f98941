package org.canvass.mail.returned;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
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
            found = looked(organizationId, found, now);
            known.put(organizationId, found);
        }
        return found.address;
    }

    /** While the database is away, what was known before goes on to hold. */
    private Known looked(String organizationId, Known before, Instant now) {
        try {
            return new Known(ownAddress(organizationId).or(config::address).map(Address::of), now.plus(REMEMBERED));
        } catch (IllegalStateException away) {
            if (before == null) {
                throw away;
            }
            return new Known(before.address, now.plus(REMEMBERED));
        }
    }

    /** A setting that every letter would fail by is refused at the start. */
    void check(@Observes StartupEvent start) {
        try {
            config.address().map(Address::of).ifPresent(ReturnPath::requireRoom);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException("canvass.bounce.address cannot be used: " + wrong.getMessage(), wrong);
        }
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
