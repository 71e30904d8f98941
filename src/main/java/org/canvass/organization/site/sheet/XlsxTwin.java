package org.canvass.organization.site.sheet;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Whatever can be had as a CSV file can be had as a workbook too: at the same address with {@code .xlsx}. Who may have it
 * is decided where the CSV file is made, so the two cannot differ.
 */
class XlsxTwin {

    private static final String ASKED = "canvass.xlsx";
    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";

    @ServerRequestFilter(preMatching = true)
    public void askForTheCsv(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String path = asked.getRawPath();
        if (HttpMethod.GET.equals(request.getMethod()) && path.endsWith(XLSX)) {
            request.setProperty(ASKED, true);
            String twin = path.substring(0, path.length() - XLSX.length()) + CSV;
            request.setRequestUri(UriBuilder.fromUri(asked).replacePath(twin).build());
        }
    }

    @ServerResponseFilter
    public void giveTheWorkbook(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ASKED) != null
                && response.getStatus() == Response.Status.OK.getStatusCode()
                && response.getEntity() instanceof byte[] csv) {
            response.setEntity(
                    SheetWorkbook.of(new String(csv, StandardCharsets.UTF_8)),
                    new Annotation[0],
                    MediaType.valueOf(SheetWorkbook.TYPE));
            String name = response.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, SheetWorkbook.TYPE);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, name.replace(CSV + "\"", XLSX + "\""));
        }
    }
}
