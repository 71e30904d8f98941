package org.canvass.invitation.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Optional;
import org.canvass.survey.text.Language;
import org.canvass.survey.text.RespondentWords;

/** Who opened a link, as far as an unknown link needs it. */
public record Caller(HttpServerRequest request) {

    /** The network address; a trusted proxy's word for it where the installation says so. */
    public String address() {
        return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    }

    /** Whether a page may be sent as a gzip file. */
    public boolean takesGzip() {
        String accepted = request.getHeader("Accept-Encoding");
        return request.method() == HttpMethod.GET
                && accepted != null
                && accepted.contains("gzip")
                && !accepted.contains("gzip;q=0");
    }

    /** The first language of the browser that there are words in, else English. */
    public String language() {
        String accepted = request.getHeader("Accept-Language");
        return accepted == null
                ? RespondentWords.LANGUAGES.get(0)
                : Arrays.stream(accepted.split(",", 20))
                        .map(part -> part.split(";")[0].strip())
                        .map(wanted -> Language.nearest(wanted, RespondentWords.LANGUAGES))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(RespondentWords.LANGUAGES.get(0));
    }
}
