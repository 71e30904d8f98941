package org.canvass.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.ws.rs.NotFoundException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.canvass.intake.file.IntakeFile;
import org.canvass.intake.mapping.Kind;
import org.canvass.intake.mapping.Mapping;
import org.canvass.intake.preview.Preview.Counts;
import org.canvass.organization.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A file someone uploaded, how it is understood, and what became of it. */
@Entity
public class Upload extends PanacheEntityBase {

    private static final int LONGEST_NAME = 255;

    @TenantId
    public String organizationId;

    @Id
    public UUID id;

    public String fileName;

    /** SHA-256 of the bytes, by which the same file is known again. */
    public byte[] contentHash;

    @JdbcTypeCode(SqlTypes.JSON)
    public Mapping mapping;

    @Enumerated(EnumType.STRING)
    public UploadState state;

    /** Rows that added something; null until the file is brought in, like the counts below. */
    public Integer added;

    public Integer changed;

    public Integer unchanged;

    /** Wrong rows that a person chose to leave out. */
    public Integer leftOut;

    public Integer repeated;

    /** What else followed, a sentence a line. */
    @Column(columnDefinition = "text")
    public String also;

    /** Null where Canvass itself brought the file in. */
    public UUID uploadedBy;

    public Instant uploadedAt;

    /** When it was brought in or discarded. */
    public Instant endedAt;

    /** Keeps a file as it is understood so far. */
    static Upload keep(IntakeFile file, byte[] content, Mapping mapping, UUID memberId, Instant now) {
        Upload upload = new Upload();
        upload.id = Ids.next();
        upload.fileName = shortened(file.name());
        upload.contentHash = hash(content);
        upload.mapping = mapping;
        upload.state = UploadState.OPEN;
        upload.uploadedBy = memberId;
        upload.uploadedAt = now;
        upload.persistAndFlush();
        UploadPart.keep(upload.id, content);
        return upload;
    }

    /** The upload of this id; answers 404 where the organization has none. */
    public static Upload get(UUID id) {
        Upload upload = findById(id);
        if (upload == null) {
            throw new NotFoundException();
        }
        return upload;
    }

    /** The latest uploads that were not discarded. */
    public static List<Upload> recent(int most) {
        return find("state <> ?1 order by uploadedAt desc, id desc", UploadState.DISCARDED)
                .page(0, most)
                .list();
    }

    /** When the very same file was last brought in before, null where it was not. */
    public Instant broughtInBefore() {
        Upload before = find(
                        "contentHash = ?1 and state = ?2 and id <> ?3 order by endedAt desc",
                        contentHash,
                        UploadState.BROUGHT_IN,
                        id)
                .firstResult();
        return before == null ? null : before.endedAt;
    }

    public boolean isOpen() {
        return state == UploadState.OPEN;
    }

    /** What its rows are; null while nobody knows. */
    public Kind kind() {
        return mapping.kind();
    }

    /** Its bytes, while it is open. */
    byte[] content() {
        return UploadPart.content(id);
    }

    /** Ends it as brought in; the first of two who try does it, the other is told. */
    void broughtIn(Counts counts, List<String> followed, Instant now) {
        end(UploadState.BROUGHT_IN, now);
        update(
                "added = ?1, changed = ?2, unchanged = ?3, leftOut = ?4, repeated = ?5, also = ?6 where id = ?7",
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.wrong(),
                counts.repeated(),
                String.join("\n", followed),
                id);
    }

    /** Ends it without any effect. */
    void discard(Instant now) {
        end(UploadState.DISCARDED, now);
    }

    private void end(UploadState ended, Instant now) {
        int count = update("state = ?1, endedAt = ?2 where id = ?3 and state = ?4", ended, now, id, UploadState.OPEN);
        if (count != 1) {
            getEntityManager().refresh(this);
            refuseEnded();
        }
        UploadPart.forget(id);
    }

    /** Fails where it was brought in or discarded before. */
    void refuseEnded() {
        if (!isOpen()) {
            throw new CannotBringIn("“" + fileName + "” was already "
                    + (state == UploadState.BROUGHT_IN ? "brought in" : "discarded")
                    + ". To change something, correct the file and upload it again.");
        }
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
