package org.canvass.response.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PieceTest {

    @Test
    void piecesPackedApartAreOneGzipFileOfTheirText() throws IOException {
        List<Piece> pieces = List.of(
                Piece.shared("<p>" + "again and again ".repeat(2_000)),
                Piece.own("Zoë <王>"),
                Piece.own(""),
                Piece.shared(""),
                Piece.own("x".repeat(70_000)),
                Piece.shared("</p>"));
        byte[] zipped = Piece.zipped(pieces);
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(new String(Piece.joined(pieces), StandardCharsets.UTF_8));
        assertThat(text).startsWith("<p>again").contains("Zoë <王>").endsWith("</p>");
        assertThat(zipped.length).isLessThan(text.length() / 20);
    }

    @Test
    void whatIsOnesOwnIsNotCompressed() {
        assertThat(Piece.own("aaaaaaaaaa").packed()).hasSize(15);
    }
}
