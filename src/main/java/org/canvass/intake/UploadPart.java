package org.canvass.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;

/** A part of an upload's bytes: a server takes no statement larger than its max_allowed_packet. */
@Entity
@IdClass(UploadPart.Place.class)
class UploadPart extends PanacheEntityBase {

    private static final int SIZE = 1024 * 1024;

    @TenantId
    public String organizationId;

    @Id
    public UUID uploadId;

    @Id
    public int position;

    public byte[] bytes;

    /** Which part of which upload. */
    static class Place implements Serializable {
        private static final long serialVersionUID = 1L;

        public UUID uploadId;
        public int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && place.uploadId.equals(uploadId) && place.position == position;
        }

        @Override
        public int hashCode() {
            return uploadId.hashCode() * 31 + position;
        }
    }

    static void keep(UUID uploadId, byte[] content) {
        for (int from = 0, position = 0; from < content.length; from += SIZE, position++) {
            UploadPart part = new UploadPart();
            part.uploadId = uploadId;
            part.position = position;
            part.bytes = Arrays.copyOfRange(content, from, Math.min(content.length, from + SIZE));
            part.persistAndFlush();
            getEntityManager().detach(part);
        }
    }

    static byte[] content(UUID uploadId) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Stream<byte[]> parts = getEntityManager()
                .createQuery("select bytes from UploadPart where uploadId = ?1 order by position", byte[].class)
                .setParameter(1, uploadId)
                .getResultStream()) {
            parts.forEach(content::writeBytes);
        }
        return content.toByteArray();
    }

    static void forget(UUID uploadId) {
        delete("uploadId", uploadId);
    }
}
