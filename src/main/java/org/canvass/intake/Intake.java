package org.canvass.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.canvass.account.AccountsChanged;
import org.canvass.intake.file.IntakeFile;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.mapping.Mapping;
import org.canvass.intake.preview.Comparison;
import org.canvass.intake.preview.Preview;
import org.canvass.intake.preview.Preview.Counts;
import org.canvass.intake.preview.Preview.Window;
import org.canvass.intake.preview.Reading;
import org.canvass.intake.shelf.FromPurchases;
import org.canvass.intake.shelf.IntakeSql;
import org.canvass.intake.shelf.References;
import org.canvass.organization.CurrentOrganization;
import org.canvass.organization.Organization;
import org.canvass.organization.Transactions;

/**
 * Brings files into the current organization: upload, preview, bring in. What is brought in is what was previewed, all
 * of it or nothing, in one transaction of its own; call it outside of any.
 */
@ApplicationScoped
public class Intake {

    @Inject
    CurrentOrganization current;

    @Inject
    IntakeSql sql;

    @Inject
    FromPurchases fromPurchases;

    @Inject
    Event<AccountsChanged> accountsChanged;

    /**
     * Keeps a file and finds out how it is to be understood. Fails with {@link
     * org.canvass.intake.file.UnreadableFile} where it is no table.
     *
     * @param kind what its rows are; null to find out
     * @param memberId who uploads it; null where Canvass does itself
     */
    public Upload upload(String fileName, byte[] content, Kind kind, UUID memberId, Instant now) {
        IntakeFile file = IntakeFile.read(fileName, content);
        Mapping mapping = kind == null ? Mapping.detect(file) : Mapping.detect(file, kind);
        return Transactions.retried(() -> Upload.keep(file, content, mapping, memberId, now));
    }

    /** How a person's correction makes another mapping of the one before. */
    public interface Correction {
        Mapping apply(Mapping before, String fileName, byte[] content);
    }

    /** Understands an open upload as a person says. Fails as {@link #upload} does. */
    public void correct(UUID uploadId, Correction correction) {
        Transactions.retried(() -> {
            Upload upload = Upload.get(uploadId);
            upload.refuseEnded();
            upload.mapping = correction.apply(upload.mapping, upload.fileName, upload.content());
        });
    }

    /** What bringing in an open upload would do now. */
    public Preview preview(UUID uploadId, Window window) {
        return look(uploadId, window).preview();
    }

    /** An upload as it is now, with its preview while it is open. Answers 404 where the organization has none. */
    public Look look(UUID uploadId, Window window) {
        return Transactions.retried(() -> {
            Upload upload = Upload.get(uploadId);
            if (!upload.isOpen()) {
                return new Look(upload, null, null, null);
            }
            IntakeFile file = upload.mapping.open(upload.fileName, upload.content());
            return new Look(upload, file, preview(upload, file, window), upload.broughtInBefore());
        });
    }

    private Preview preview(Upload upload, IntakeFile file, Window window) {
        Preview open = Comparison.open(file, upload.mapping);
        if (open != null) {
            return open;
        }
        References known = sql.references(current.id(), upload.kind());
        return comparison(upload, file, known).run(window, (existing, item) -> {});
    }

    /** How much of each kind the organization has. */
    public Map<Kind, Long> counts() {
        return Transactions.retried(() -> {
            Map<Kind, Long> counts = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                counts.put(kind, sql.count(current.id(), kind));
            }
            return counts;
        });
    }

    /** The latest uploads that were not discarded. */
    public List<Upload> recent(int most) {
        return Transactions.retried(() -> Upload.recent(most));
    }

    /**
     * Brings in an open upload, all or nothing. Fails with {@link CannotBringIn} where it would do anything else than
     * the preview said.
     *
     * @param fingerprint of the preview that somebody saw
     * @param leaveOutWrong whether wrong rows may be left out; without it they stop everything
     */
    public Preview commit(UUID uploadId, String fingerprint, boolean leaveOutWrong, Instant now) {
        return Transactions.retried(() -> bringIn(uploadId, fingerprint, leaveOutWrong, now));
    }

    /** Discards an open upload; nothing of it is kept but that it was there. */
    public void discard(UUID uploadId, Instant now) {
        Transactions.retried(() -> Upload.get(uploadId).discard(now));
    }

    /** Uploads a file and brings it in at once; fails with {@link CannotBringIn} where a person would be asked anything. */
    public Preview bringIn(Kind kind, String fileName, byte[] content, Instant now) {
        Upload upload = upload(fileName, content, kind, null, now);
        Preview preview = preview(upload.id, Window.FIRST);
        if (!preview.clean()) {
            String why = preview.questions().isEmpty()
                    ? preview.counts().wrong() + " rows are wrong, the first on line "
                            + preview.wrongRows().get(0).line() + ": "
                            + preview.wrongRows().get(0).problems().get(0).sentence()
                    : preview.questions().get(0).sentence();
            throw new CannotBringIn(fileName + " was not brought in: " + why);
        }
        return commit(upload.id, preview.fingerprint(), false, now);
    }

    private Preview bringIn(UUID uploadId, String fingerprint, boolean leaveOutWrong, Instant now) {
        sql.takeTurn(current.id(), now);
        Upload upload = Upload.get(uploadId);
        upload.refuseEnded();
        IntakeFile file = upload.mapping.open(upload.fileName, upload.content());
        Preview open = Comparison.open(file, upload.mapping);
        if (open != null) {
            throw new CannotBringIn(
                    "Nothing was brought in yet: " + open.questions().get(0).sentence());
        }
        Kind kind = upload.kind();
        References known = sql.references(current.id(), kind);
        Comparison comparison = comparison(upload, file, known);
        Preview[] done = {null};
        sql.write(current.id(), kind, known, now, writing -> {
            done[0] = comparison.run(Window.FIRST, (existing, item) -> {
                if (existing == null) {
                    writing.add(item);
                } else {
                    writing.change(existing, item);
                }
            });
            refuseOther(done[0], fingerprint, leaveOutWrong);
        });
        upload.broughtIn(done[0].counts(), followUp(kind, done[0].counts(), now), now);
        return done[0];
    }

    private static void refuseOther(Preview now, String fingerprint, boolean leaveOutWrong) {
        if (!now.fingerprint().equals(fingerprint)) {
            throw new CannotBringIn("Nothing was brought in, because the data changed since you looked: this file would"
                    + " now do something else. Look at the preview below and decide again.");
        }
        if (now.counts().wrong() > 0 && !leaveOutWrong) {
            throw new CannotBringIn(
                    "Nothing was brought in, because " + now.counts().wrong()
                            + (now.counts().wrong() == 1 ? " row is" : " rows are")
                            + " wrong. Correct the file and upload it again, or tick that they may be left out.");
        }
    }

    private Comparison comparison(Upload upload, IntakeFile file, References known) {
        Organization organization = current.get();
        Reading reading = new Reading(known, organization.accountWord, organization.currency);
        return new Comparison(file, upload.mapping, reading, sql.existing(current.id(), upload.kind()));
    }

    /** What follows from the change, as sentences for the report. */
    private List<String> followUp(Kind kind, Counts counts, Instant now) {
        List<String> also = new ArrayList<>();
        if (counts.effective() == 0) {
            return also;
        }
        Organization organization = current.get();
        if (kind == Kind.ARTICLES) {
            sql.relinkLines(organization.id);
        }
        if (kind == Kind.PURCHASES || kind == Kind.PURCHASE_LINES) {
            int months = fromPurchases.sumMonths(organization.id, organization.currency, now);
            if (months > 0) {
                also.add(months + (months == 1 ? " monthly revenue figure was" : " monthly revenue figures were")
                        + " summed from the purchases.");
            }
            int managers = fromPurchases.chooseManagers(organization.id, now);
            if (managers > 0) {
                also.add(managers + " " + organization.accountWord.of(managers)
                        + (managers == 1 ? " was" : " were")
                        + " given the account manager of most of their purchases in the last twelve months of the data,"
                        + " since no file named one.");
            }
        }
        accountsChanged.fire(new AccountsChanged(organization.id));
        return also;
    }
}
