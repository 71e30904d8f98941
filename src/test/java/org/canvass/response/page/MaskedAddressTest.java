package org.canvass.response.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.attribute.ExchangeAttributeParser;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedAddressTest {

    @Test
    void anAccessLogKeepsNoToken() {
        assertThat(logged("%r", "/s/Secret-token?P1=knowledge")).isEqualTo("GET /s/*** HTTP/1.1");
        assertThat(logged("%U?%q", "/accounts?page=2")).isEqualTo("/accounts?page=2??page=2");
    }

    /** Whatever a pattern may ask for; it is found by the server, as this test finds it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%r",
                "%U",
                "%<U",
                "%R",
                "%<R",
                "%q",
                "%<q",
                "%{REQUEST_LINE}",
                "%{REQUEST_URL}",
                "%{<REQUEST_URL}",
                "%{REQUEST_PATH}",
                "%{<REQUEST_PATH}",
                "%{QUERY_STRING}",
                "%{<QUERY_STRING}",
                "%{BARE_QUERY_STRING}",
                "%{<BARE_QUERY_STRING}"
            })
    void noAttributeTellsATokenOrAPreselection(String attribute) {
        assertThat(logged(attribute, "/s/Secret-token?P1=knowledge"))
                .doesNotContain("Secret")
                .doesNotContain("knowledge");
    }

    @ParameterizedTest
    @CsvSource({
        "/s/abc, /s/***",
        "/u/abc/mistake?x=1, /u/***",
        "//s/abc, /s/***",
        "/S/abc, /S/***",
        "/s%2Fabc, /s/***",
        "/s;x/abc, /s/***",
        "/stages?x=1, /stages?x=1",
        "/, /"
    })
    void onlyCustomersLinksAreMasked(String address, String masked) {
        assertThat(MaskedAddress.masked(address)).isEqualTo(masked);
    }

    private static String logged(String pattern, String uri) {
        ClassLoader loader = MaskedAddress.class.getClassLoader();
        int query = uri.indexOf('?');
        Object request = Proxy.newProxyInstance(
                loader, new Class<?>[] {HttpServerRequest.class}, (self, method, none) -> switch (method.getName()) {
                    case "uri", "absoluteURI" -> uri;
                    case "path" -> uri.substring(0, query);
                    case "query" -> uri.substring(query + 1);
                    case "method" -> HttpMethod.GET;
                    case "version" -> HttpVersion.HTTP_1_1;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        RoutingContext exchange = (RoutingContext)
                Proxy.newProxyInstance(loader, new Class<?>[] {RoutingContext.class}, (self, method, none) -> request);
        return new ExchangeAttributeParser(loader, List.of()).parse(pattern).readAttribute(exchange);
    }
}
