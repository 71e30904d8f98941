package org.canvass.organization;

import io.quarkus.arc.Arc;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.canvass.organization.session.Csrf;
import org.canvass.organization.session.SessionCookie;
import org.canvass.organization.session.Sessions;
import org.canvass.organization.site.Secrets;

/**
 * What a test starts from: an organization of its own, with a member of every role, all of whom can sign in. Tests
 * share one database, so nothing but this organization's rows is theirs.
 *
 * <pre>
 * Given given = Given.organization();
 * given.as(Role.CONSULTANT).get("/waves").then().statusCode(200);
 * given.within(() -> Account.count());
 * </pre>
 */
public final class Given {
    public static final String PASSWORD = "a password for the tests";

    /** Cheap on purpose: tests sign in often. */
    private static final String PASSWORD_HASH = BcryptUtil.bcryptHash(PASSWORD, 4);

    private final String id;
    private final Map<Role, SomeMember> members = new EnumMap<>(Role.class);
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    /** A member made for the test. */
    public record SomeMember(UUID id, UUID personId, String email, String name) {}

    private Given(String id) {
        this.id = id;
    }

    /** A new organization in Berlin that counts in euro, with one member of each role. */
    public static Given organization() {
        return organization("Test " + UUID.randomUUID().toString().substring(0, 8));
    }

    /** As {@link #organization()}, with this name; several may bear the same. */
    public static Given organization(String name) {
        String id = "test-" + UUID.randomUUID().toString().substring(0, 13);
        Given given = new Given(id);
        given.within(() -> {
            Instant now = Instant.now();
            Organization.create(id, name, "Europe/Berlin", "EUR", now);
            for (Role role : Role.values()) {
                given.members.put(role, given.join(role, now));
            }
            return null;
        });
        return given;
    }

    /** The organization's id. */
    public String id() {
        return id;
    }

    /** The organization's member of this role. */
    public SomeMember member(Role role) {
        return members.get(role);
    }

    /** A request by the member of this role: cookie and CSRF header set, redirects not followed, HTML wanted. */
    public RequestSpecification as(Role role) {
        return asSession(token(role));
    }

    /** A request with this session's cookie and the CSRF header that belongs to it. */
    public static RequestSpecification asSession(String token) {
        return nobody().cookie(SessionCookie.SESSION, token).header(Csrf.NAME, csrf(token));
    }

    /** A request by nobody, as a browser sends it; redirects are not followed. */
    public static RequestSpecification nobody() {
        return RestAssured.given().redirects().follow(false).accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** The value of the session cookie of the member of this role; a browser test sets it. */
    public String token(Role role) {
        return tokens.computeIfAbsent(role, wanted -> newSession(members.get(wanted)));
    }

    /** Another session of the member. */
    public String newSession(SomeMember member) {
        return Arc.container()
                .instance(Sessions.class)
                .get()
                .begin(id, member.personId())
                .orElseThrow();
    }

    /** The CSRF token that belongs to a session. */
    public static String csrf(String token) {
        return Csrf.tokenFor(Arc.container().instance(Secrets.class).get(), token);
    }

    /** One more member of the role, who has joined. */
    public SomeMember oneMore(Role role) {
        return within(() -> join(role, Instant.now()));
    }

    /** Does the work within this organization and a transaction. */
    public <T> T within(Supplier<T> work) {
        return CurrentOrganization.run(id, () -> Transactions.retried(work));
    }

    /** As {@link #within(Supplier)}, without a result. */
    public void within(Runnable work) {
        CurrentOrganization.run(id, () -> Transactions.retried(work));
    }

    private SomeMember join(Role role, Instant now) {
        String name = "Test " + role.title();
        Person person = Person.of(UUID.randomUUID() + "@members.test", name, now);
        person.password(PASSWORD_HASH);
        Member member = Member.create(person, role, now);
        member.joinedAt = now;
        return new SomeMember(member.id, person.id, person.email, name);
    }
}
