package org.canvass.response.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page with gaps for what is one contact's own. Gaps are characters for private use, which no template touches.
 *
 * @param parts what stands before, between and after the gaps, one more than there are gaps
 */
record Shell(List<Piece> parts, List<Character> gaps) {
    static final char TOKEN = '\uE001';
    static final char STOP = '\uE002';
    static final char NAME = '\uE003';
    static final char QUESTIONS = '\uE004';

    /** A printed page in which gaps stand as their characters. */
    static Shell of(String html) {
        List<Piece> parts = new ArrayList<>();
        List<Character> gaps = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < html.length(); at++) {
            char here = html.charAt(at);
            if (here >= TOKEN && here <= QUESTIONS) {
                parts.add(Piece.shared(html.substring(from, at)));
                gaps.add(here);
                from = at + 1;
            }
        }
        parts.add(Piece.shared(html.substring(from)));
        return new Shell(parts, gaps);
    }

    /** In bytes, as it is remembered. */
    long size() {
        return parts.stream().mapToLong(Piece::size).sum();
    }

    /** The page with its gaps filled, piece by piece. */
    List<Piece> filled(Map<Character, List<Piece>> own) {
        List<Piece> page = new ArrayList<>(2 * parts.size() + 16);
        page.add(parts.get(0));
        for (int i = 0; i < gaps.size(); i++) {
            page.addAll(own.get(gaps.get(i)));
            page.add(parts.get(i + 1));
        }
        return page;
    }
}
