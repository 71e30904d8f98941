package org.canvass.organization.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.canvass.organization.Organization;
import org.canvass.organization.Person;

/** The way from an e-mail and a password to a session. */
@ApplicationScoped
public class SignIn {

    @Inject
    Sessions sessions;

    @Inject
    SignInThrottle throttle;

    /** What came of a try: a token, too many tries, or neither, which is all that is said of a wrong password. */
    public record Outcome(Optional<String> token, boolean tooMany) {
        static final Outcome REFUSED = new Outcome(Optional.empty(), false);
        static final Outcome TOO_MANY = new Outcome(Optional.empty(), true);
    }

    /** Tries the password; a right one begins a session where the person worked last. */
    public Outcome tryWith(String email, String password, String address) {
        String known = email == null ? "" : Person.lowerCase(email);
        if (!throttle.mayTry(known, address)) {
            return Outcome.TOO_MANY;
        }
        Person person = QuarkusTransaction.requiringNew().call(() -> Person.byEmail(known));
        if (!Passwords.matches(password, person == null ? null : person.passwordHash)) {
            return Outcome.REFUSED;
        }
        Optional<String> token = organizationsOf(person.id).stream()
                .findFirst()
                .flatMap(organizationId -> sessions.begin(organizationId, person.id));
        if (token.isEmpty()) {
            return Outcome.REFUSED;
        }
        throttle.succeeded(known, address);
        sessions.sweep();
        return new Outcome(token, false);
    }

    /** The organizations in which the person is an active member, the one used last first. */
    @SuppressWarnings("unchecked")
    public List<String> organizationsOf(UUID personId) {
        return QuarkusTransaction.requiringNew().call(() -> Organization.getEntityManager()
                .createNativeQuery(
                        """
                        SELECT m.organization_id FROM member m
                        LEFT JOIN session s ON s.organization_id = m.organization_id AND s.person_id = m.person_id
                        WHERE m.person_id = ?1 AND m.joined_at IS NOT NULL AND m.deactivated_at IS NULL
                        GROUP BY m.organization_id, m.joined_at
                        ORDER BY MAX(s.last_seen_at) DESC, m.joined_at""",
                        String.class)
                .setParameter(1, personId.toString())
                .getResultList());
    }
}
