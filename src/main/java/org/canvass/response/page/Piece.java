package org.canvass.response.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A piece of a page, and the same deflated so that it may stand beside others: pages are put together compressed, and
 * nothing of them is compressed twice. What is one contact's own is stored as it is, so that no length ever tells
 * anything of it that its own length does not.
 */
record Piece(byte[] plain, byte[] packed) {
    private static final byte[] BEGIN = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] END = {3, 0};
    private static final int LONGEST_STORED = 0xffff;

    /** A piece that many pages share. */
    static Piece shared(String html) {
        byte[] plain = html.getBytes(StandardCharsets.UTF_8);
        return new Piece(plain, deflated(plain));
    }

    /** A piece of one contact's page. */
    static Piece own(String html) {
        byte[] plain = html.getBytes(StandardCharsets.UTF_8);
        return new Piece(plain, plain.length > LONGEST_STORED ? deflated(plain) : stored(plain));
    }

    int size() {
        return plain.length + packed.length;
    }

    /** The pieces one after the other. */
    static byte[] joined(List<Piece> pieces) {
        int length = 0;
        for (Piece piece : pieces) {
            length += piece.plain.length;
        }
        byte[] page = new byte[length];
        int at = 0;
        for (Piece piece : pieces) {
            at = append(page, at, piece.plain);
        }
        return page;
    }

    /** As {@link #joined}, as a gzip file. */
    static byte[] zipped(List<Piece> pieces) {
        int length = BEGIN.length + END.length + 2 * Integer.BYTES;
        int size = 0;
        CRC32 check = new CRC32();
        for (Piece piece : pieces) {
            length += piece.packed.length;
            size += piece.plain.length;
            check.update(piece.plain);
        }
        byte[] page = new byte[length];
        int at = append(page, 0, BEGIN);
        for (Piece piece : pieces) {
            at = append(page, at, piece.packed);
        }
        at = append(page, at, END);
        at = number(page, at, (int) check.getValue());
        number(page, at, size);
        return page;
    }

    private static int append(byte[] page, int at, byte[] piece) {
        System.arraycopy(piece, 0, page, at, piece.length);
        return at + piece.length;
    }

    private static int number(byte[] page, int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            page[at + i] = (byte) (value >>> 8 * i);
        }
        return at + Integer.BYTES;
    }

    /** Ends on a whole byte, and refers to nothing before it. */
    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
            byte[] some = new byte[4096];
            int length;
            do {
                length = deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH);
                packed.write(some, 0, length);
            } while (length == some.length);
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] stored(byte[] plain) {
        byte[] block = new byte[plain.length + 5];
        block[1] = (byte) plain.length;
        block[2] = (byte) (plain.length >>> 8);
        block[3] = (byte) ~plain.length;
        block[4] = (byte) (~plain.length >>> 8);
        System.arraycopy(plain, 0, block, 5, plain.length);
        return block;
    }
}
