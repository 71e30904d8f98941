package org.canvass.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.UUID;
import org.canvass.intake.CannotBringIn;
import org.canvass.intake.Intake;
import org.canvass.intake.Look;
import org.canvass.intake.Upload;
import org.canvass.intake.file.IntakeFile;
import org.canvass.intake.file.UnreadableFile;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.preview.Preview.Window;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;
import org.canvass.organization.Visitor;
import org.canvass.organization.site.Redirect;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files in: what there is, upload, preview, bring in or discard. */
@Path("/intake")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.CONSULTANT_NAME})
@Produces(MediaType.TEXT_HTML)
class IntakeResource {

    private static final int RECENT = 12;
    private static final int WRONG_ROWS = Window.FIRST.size();

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        private Templates() {}

        static native TemplateInstance index(IndexPage page);

        static native TemplateInstance upload(UploadPage page);

        static native TemplateInstance report(ReportPage page);
    }

    @Inject
    Intake intake;

    @Inject
    Visitor visitor;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance index() {
        return index(null);
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response upload(@RestForm("file") FileUpload file, @RestForm String kind) throws IOException {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return refused("Choose a file first, or drop one onto the field.");
        }
        if (file.size() > IntakeFile.MAX_BYTES) {
            return refused(file.fileName() + " has " + file.size() / 1024 / 1024
                    + " MB; at most 50 MB are taken at once. Split it and bring in the parts one after the other.");
        }
        try {
            byte[] content = Files.readAllBytes(file.uploadedFile());
            Upload upload =
                    intake.upload(name(file.fileName()), content, Kind.named(kind), me().memberId(), clock.instant());
            return Redirect.to("/intake/" + upload.id);
        } catch (UnreadableFile unreadable) {
            return refused(unreadable.getMessage());
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id, @RestQuery @DefaultValue("1") int wrong) {
        Look look = look(id, wrong);
        return look.upload().isOpen()
                ? page(look, wrong, null)
                : Templates.report(new ReportPage(words(), look.upload(), intake.counts()));
    }

    @POST
    @Path("{id}/mapping")
    public Response mapping(UUID id, @BeanParam MappingForm form) {
        try {
            intake.correct(id, (before, name, content) -> form.applied(before, name, content));
            return Redirect.to("/intake/" + id);
        } catch (UnreadableFile | CannotBringIn refusal) {
            return again(id, 400, refusal.getMessage());
        }
    }

    @POST
    @Path("{id}/commit")
    public Response commit(UUID id, @RestForm String fingerprint, @RestForm String leaveOutWrong) {
        try {
            intake.commit(id, fingerprint, leaveOutWrong != null, clock.instant());
            return Redirect.to("/intake/" + id);
        } catch (CannotBringIn refusal) {
            return again(id, 409, refusal.getMessage());
        }
    }

    @POST
    @Path("{id}/discard")
    public Response discard(UUID id) {
        try {
            intake.discard(id, clock.instant());
            return Redirect.to("/intake");
        } catch (CannotBringIn refusal) {
            return again(id, 409, refusal.getMessage());
        }
    }

    private Response refused(String why) {
        return Response.status(Response.Status.BAD_REQUEST).entity(index(why)).build();
    }

    private TemplateInstance index(String problem) {
        return Templates.index(IndexPage.of(words(), intake.counts(), intake.recent(RECENT), problem));
    }

    private Response again(UUID id, int status, String problem) {
        Look look = look(id, 1);
        TemplateInstance page = look.upload().isOpen()
                ? page(look, 1, problem)
                : Templates.report(new ReportPage(words(), look.upload(), intake.counts()));
        return Response.status(status).entity(page).build();
    }

    private TemplateInstance page(Look look, int wrongPage, String problem) {
        KindWords words = words();
        MappingView mapping = MappingView.of(
                words, look.file(), look.upload().mapping, look.preview().questions());
        return Templates.upload(new UploadPage(words, look, mapping, window(wrongPage), problem));
    }

    private Look look(UUID id, int wrongPage) {
        return intake.look(id, window(wrongPage));
    }

    private static Window window(int page) {
        return new Window(Math.max(0, Math.min(page, 100_000) - 1) * WRONG_ROWS, WRONG_ROWS);
    }

    private KindWords words() {
        return new KindWords(me().accountWord(), me().zone());
    }

    private SignedIn me() {
        return visitor.getMe();
    }

    /** A browser may send a path; only its end is the file's name, and it holds nothing that cannot be seen. */
    private static String name(String sent) {
        String end = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return end.replaceAll("\\p{Cntrl}", "").strip();
    }
}
