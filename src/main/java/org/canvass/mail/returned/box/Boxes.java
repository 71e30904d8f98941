package org.canvass.mail.returned.box;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.canvass.mail.returned.BounceConfig;
import org.canvass.mail.returned.box.Box.Protocol;
import org.canvass.mail.returned.box.Box.Security;
import org.canvass.organization.site.Secrets;
import org.jboss.logging.Logger;

/** All mailboxes that are read: the installation's, and those of organizations. */
@Singleton
public class Boxes {
    private static final Logger LOG = Logger.getLogger(Boxes.class);
    private static final String PURPOSE = "returned-mailbox";

    @Inject
    BounceConfig config;

    @Inject
    SettingsShelf shelf;

    @Inject
    Secrets secrets;

    /** A mistake in the installation's own settings is said at the start. */
    void check(@Observes StartupEvent start) {
        config.host().ifPresent(this::installation);
    }

    /** Every mailbox that is set; one whose password cannot be opened is left out and said in the log. */
    List<Box> all() {
        List<Box> boxes = new ArrayList<>();
        config.host().map(this::installation).ifPresent(boxes::add);
        shelf.withMailbox().forEach((organization, settings) -> {
            try {
                boxes.add(box(organization, settings));
            } catch (IllegalStateException unreadable) {
                LOG.warnf(
                        "The mailbox for returned letters of %s is not read: %s",
                        organization, unreadable.getMessage());
            }
        });
        return boxes;
    }

    /** An organization's own; empty where it has set none. */
    public Optional<Box> of(String organizationId) {
        return shelf.of(organizationId)
                .filter(ReturnedSettings::hasMailbox)
                .map(settings -> box(organizationId, settings));
    }

    /** A password as it is kept. */
    public String sealed(String password) {
        return secrets.sealed(PURPOSE, password);
    }

    private Box box(String organizationId, ReturnedSettings settings) {
        return new Box(
                organizationId,
                organizationId,
                settings.protocol(),
                settings.host(),
                settings.port() == null ? 0 : settings.port(),
                settings.security(),
                settings.username(),
                settings.sealedPassword() == null ? "" : secrets.opened(PURPOSE, settings.sealedPassword()),
                settings.folder());
    }

    private Box installation(String host) {
        return new Box(
                Box.INSTALLATION,
                null,
                one(Protocol.class, "protocol", config.protocol()),
                host,
                config.port().orElse(0),
                one(Security.class, "security", config.security()),
                config.username().orElse(""),
                config.password().orElse(""),
                config.folder());
    }

    private static <E extends Enum<E>> E one(Class<E> of, String key, String written) {
        try {
            return Enum.valueOf(of, written.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new IllegalStateException("canvass.bounce." + key + " is \"" + written + "\"; it must be one of "
                    + Arrays.toString(of.getEnumConstants()) + ".");
        }
    }
}
