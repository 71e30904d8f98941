package org.canvass.report.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One account, explained. */
@Path("/accounts")
@Authenticated
class AccountResource {

    @Inject
    AccountPages pages;

    @CheckedTemplate(basePath = "report/account")
    static class Templates {
        static native TemplateInstance account(AccountPage page);
    }

    @GET
    @Path("/{id}")
    public TemplateInstance account(@RestPath UUID id, @RestQuery UUID wave, @RestQuery String model) {
        return Templates.account(pages.open(id, wave, model));
    }
}
