package org.canvass.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.preview.Preview;
import org.canvass.intake.preview.Preview.Window;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Given;

/** Brings files into a test's organization as the pages do. */
final class Files {

    static final Instant NOW = Instant.parse("2025-11-22T08:00:00Z");

    private final Intake intake;
    private final Given given;

    Files(Intake intake, Given given) {
        this.intake = intake;
        this.given = given;
    }

    static byte[] northwind(String name) {
        try (InputStream in = Files.class.getResourceAsStream("/demo/northwind/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings in all six files of Northwind. */
    void northwind() {
        for (String name : new String[] {
            "employees.csv", "customers.csv", "categories.csv", "products.csv", "orders.csv", "order-details.csv"
        }) {
            bringIn(null, northwind(name), name);
        }
    }

    Preview bringIn(Kind kind, String text) {
        return bringIn(kind, text.getBytes(StandardCharsets.UTF_8), "some.csv");
    }

    Preview bringIn(Kind kind, byte[] content, String name) {
        return CurrentOrganization.run(given.id(), () -> intake.bringIn(kind, name, content, NOW));
    }

    Upload upload(Kind kind, String text) {
        return CurrentOrganization.run(
                given.id(), () -> intake.upload("some.csv", text.getBytes(StandardCharsets.UTF_8), kind, null, NOW));
    }

    Preview preview(Kind kind, String text) {
        return preview(upload(kind, text));
    }

    Preview preview(Upload upload) {
        return CurrentOrganization.run(given.id(), () -> intake.preview(upload.id, Window.FIRST));
    }

    Preview commit(Upload upload, Preview preview, boolean leaveOutWrong) {
        return CurrentOrganization.run(
                given.id(), () -> intake.commit(upload.id, preview.fingerprint(), leaveOutWrong, NOW));
    }
}
