package org.canvass.organization.session;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Refuses what would change something and does not come from a page of ours. */
class CsrfFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Csrf csrf;

    @ServerRequestFilter
    @WithFormRead
    public void check(ResteasyReactiveContainerRequestContext request, ResourceInfo resource) {
        if (SAFE.contains(request.getMethod()) || needsNone(resource)) {
            return;
        }
        String token = request.getHeaderString(Csrf.NAME);
        if (token == null) {
            var form = (ResteasyReactiveRequestContext) request.getServerRequestContext();
            token = form.getFormData() == null ? null : (String) form.getFormParameter(Csrf.NAME, true, false);
        }
        if (!csrf.accepts(token)) {
            throw new ForbiddenException("Nothing was saved, because the form did not come from a page of this sign-in."
                    + " Go back, reload the page and send it again; your browser must keep our cookies.");
        }
    }

    private static boolean needsNone(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return method != null
                && (method.isAnnotationPresent(WithoutCsrf.class)
                        || method.getDeclaringClass().isAnnotationPresent(WithoutCsrf.class));
    }
}
