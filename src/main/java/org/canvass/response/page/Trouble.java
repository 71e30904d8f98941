package org.canvass.response.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.canvass.invitation.page.Caller;
import org.jboss.logging.Logger;

/**
 * What a contact sees when something fails on our side: their own page, in their language, with what they sent in it.
 * The failure is logged here, so that no other log names the address and with it the token.
 */
@Singleton
class Trouble {
    private static final Logger LOG = Logger.getLogger(Trouble.class);

    @Inject
    Pages pages;

    /** A page that only reads. */
    Response reading(Caller caller, Supplier<Response> work) {
        return of(caller::language, Map.of(), work);
    }

    /** A page that keeps what was sent. */
    Response writing(String language, Map<String, List<String>> sent, Supplier<Response> work) {
        return of(() -> language, sent, work);
    }

    private Response of(Supplier<String> language, Map<String, List<String>> sent, Supplier<Response> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            LOG.error("A contact's page failed; they were asked to try again.", failure);
            return pages.trouble(ofTheDatabase(failure) ? 503 : 500, language.get(), sent);
        }
    }

    static boolean ofTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause.getClass().getName().startsWith("jakarta.transaction.")) {
                return true;
            }
        }
        return false;
    }
}
