package org.canvass.response.page;

import io.quarkus.vertx.http.runtime.attribute.ExchangeAttribute;
import io.quarkus.vertx.http.runtime.attribute.ExchangeAttributeBuilder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Addresses as an access log may keep them. A log is off unless the installation turns it on; whatever pattern it then
 * asks for, the token in a customer's or an account manager's link, and what the link preselects, is left out. Registered with the server in
 * {@code META-INF/services}, before its own attributes of the same names.
 */
public final class MaskedAddress implements ExchangeAttributeBuilder {
    private static final Pattern LINK = Pattern.compile("(?i)^/+([suvl]|hooks/+returned)(/|;|%2f).*", Pattern.DOTALL);
    private static final Function<HttpServerRequest, String> LINE =
            request -> request.method() + " " + masked(request.uri()) + " " + protocol(request);
    private static final Function<HttpServerRequest, String> URL = request -> masked(request.uri());
    private static final Function<HttpServerRequest, String> PATH = request -> masked(request.path());
    private static final Function<HttpServerRequest, String> QUERY =
            request -> request.query() == null || isLink(request.uri()) ? "" : "?" + request.query();
    private static final Function<HttpServerRequest, String> BARE_QUERY =
            request -> request.query() == null || isLink(request.uri()) ? "" : request.query();

    private static final Map<String, Function<HttpServerRequest, String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("%r", LINE),
            Map.entry("%{REQUEST_LINE}", LINE),
            Map.entry("%U", URL),
            Map.entry("%<U", URL),
            Map.entry("%{REQUEST_URL}", URL),
            Map.entry("%{<REQUEST_URL}", URL),
            Map.entry("%R", PATH),
            Map.entry("%<R", PATH),
            Map.entry("%{REQUEST_PATH}", PATH),
            Map.entry("%{<REQUEST_PATH}", PATH),
            Map.entry("%q", QUERY),
            Map.entry("%<q", QUERY),
            Map.entry("%{QUERY_STRING}", QUERY),
            Map.entry("%{<QUERY_STRING}", QUERY),
            Map.entry("%{BARE_QUERY_STRING}", BARE_QUERY),
            Map.entry("%{<BARE_QUERY_STRING}", BARE_QUERY));

    /** "/s/***" for a customer's link, the address itself for every other. */
    static String masked(String address) {
        return address == null ? "" : LINK.matcher(address).replaceFirst("/$1/***");
    }

    private static boolean isLink(String address) {
        return address != null && LINK.matcher(address).matches();
    }

    private static String protocol(HttpServerRequest request) {
        return switch (request.version()) {
            case HTTP_1_0 -> "HTTP/1.0";
            case HTTP_1_1 -> "HTTP/1.1";
            case HTTP_2 -> "HTTP/2";
        };
    }

    @Override
    public String name() {
        return "Addresses without tokens";
    }

    @Override
    public ExchangeAttribute build(String token) {
        Function<HttpServerRequest, String> attribute = ATTRIBUTES.get(token);
        return attribute == null ? null : new Read(attribute);
    }

    /** Before the server's own. */
    @Override
    public int priority() {
        return 100;
    }

    private record Read(Function<HttpServerRequest, String> attribute) implements ExchangeAttribute {
        @Override
        public String readAttribute(RoutingContext exchange) {
            return attribute.apply(exchange.request());
        }

        @Override
        public void writeAttribute(RoutingContext exchange, String value) {
            throw new UnsupportedOperationException("An address is only read.");
        }
    }
}
