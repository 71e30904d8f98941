package org.canvass.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The front page: have we asked them, what moved, what needs me today? */
@Path("/")
@Authenticated
class HomeResource {

    @Inject
    HomePages pages;

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance home(HomePage page);
    }

    @GET
    public TemplateInstance home() {
        return Templates.home(pages.open());
    }
}
