package org.canvass.organization.settings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.canvass.organization.Member;
import org.canvass.organization.Organization;
import org.canvass.organization.Refused;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Transactions;
import org.canvass.organization.Visitor;
import org.canvass.organization.session.Sessions;
import org.canvass.organization.site.Redirect;
import org.canvass.organization.site.Secrets;
import org.canvass.organization.site.SiteConfig;
import org.jboss.resteasy.reactive.RestForm;

/** Who may work here, and as what. */
@Path("/members")
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@Produces(MediaType.TEXT_HTML)
class MembersResource {

    @CheckedTemplate(basePath = "organization")
    static class Templates {
        private Templates() {}

        static native TemplateInstance members(
                List<Member> members,
                long working,
                Role[] roles,
                SignedIn me,
                NewMember entered,
                String problem,
                WelcomeLink link);
    }

    /** A welcome link, shown once: only its hash is kept. */
    record WelcomeLink(String name, String url) {}

    @Inject
    Visitor visitor;

    @Inject
    Sessions sessions;

    @Inject
    SiteConfig site;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance list() {
        return page(NewMember.NONE, null, null);
    }

    @POST
    public Response add(@RestForm String name, @RestForm String email, @RestForm Role role) {
        NewMember entered = new NewMember(name, email, role);
        String token = Secrets.token();
        try {
            entered.check();
            Transactions.retried(() -> {
                Organization.lockMembers(visitor.getMe().organizationId(), clock.instant());
                Member member = entered.join(clock.instant());
                member.welcome(Secrets.hash(token), visitor.getMe().role(), clock.instant());
            });
        } catch (Refused refused) {
            return Response.status(400)
                    .entity(page(entered, refused.getMessage(), null))
                    .build();
        }
        return Response.ok(page(NewMember.NONE, null, link(entered.name(), token)))
                .build();
    }

    @POST
    @Path("{id}/welcome")
    public TemplateInstance welcomeAgain(UUID id) {
        String token = Secrets.token();
        Member welcomed = change(
                id,
                member -> member.welcome(Secrets.hash(token), visitor.getMe().role(), clock.instant()));
        return page(NewMember.NONE, null, link(welcomed.name(), token));
    }

    @POST
    @Path("{id}/role")
    public Response changeRole(UUID id, @RestForm Role role) {
        if (role == null) {
            throw new Refused("Choose one of the roles.");
        }
        Member changed =
                change(id, member -> member.changeRole(role, visitor.getMe().role(), clock.instant()));
        return ended(changed);
    }

    @POST
    @Path("{id}/deactivation")
    public Response deactivate(UUID id) {
        return ended(change(id, member -> member.deactivate(visitor.getMe().role(), clock.instant())));
    }

    @POST
    @Path("{id}/reactivation")
    public Response reactivate(UUID id) {
        change(id, member -> member.reactivate(visitor.getMe().role()));
        return Redirect.to("/members");
    }

    private Member change(UUID id, Consumer<Member> verb) {
        return Transactions.retried(() -> {
            Organization.lockMembers(visitor.getMe().organizationId(), clock.instant());
            Member member = Member.byId(id);
            if (member == null) {
                throw new NotFoundException("There is no such member in your organization.");
            }
            verb.accept(member);
            return member;
        });
    }

    private Response ended(Member member) {
        sessions.endAllOf(visitor.getMe().organizationId(), member.person.id);
        return Redirect.to("/members");
    }

    private WelcomeLink link(String name, String token) {
        return new WelcomeLink(name, site.link("/welcome/" + token));
    }

    private TemplateInstance page(NewMember entered, String problem, WelcomeLink link) {
        List<Member> members = Member.byName();
        long working =
                members.stream().filter(member -> member.deactivatedAt == null).count();
        return Templates.members(members, working, Role.values(), visitor.getMe(), entered, problem, link);
    }
}
