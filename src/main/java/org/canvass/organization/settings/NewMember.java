package org.canvass.organization.settings;

import java.time.Instant;
import org.canvass.organization.Member;
import org.canvass.organization.Person;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.site.EmailAddress;

/** Who is to become a member, as an administrator typed it. */
record NewMember(String name, String email, Role role) {
    static final NewMember NONE = new NewMember("", "", Role.CONSULTANT);

    NewMember {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
    }

    void check() {
        Typed.line(name);
        Typed.line(email);
        Typed.refuse(name.isEmpty() || name.length() > 120, "Say the member's name, in at most 120 characters.");
        Typed.refuse(!EmailAddress.isPlausible(email), "Say the member's e-mail, such as ann@example.com.");
        Typed.refuse(role == null, "Choose one of the roles.");
    }

    /** Makes the person a member of the current organization; refuses one who is a member already. */
    Member join(Instant now) {
        Person person = Person.of(email, name, now);
        if (Member.count("person", person) > 0) {
            throw new Refused(email + " is already a member. Find them in the list below.");
        }
        return Member.create(person, role, now);
    }
}
