package org.canvass.invitation.run;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Instant;

/** Somebody who has the page of a wave open; lives as long as the stream to their browser. */
final class Viewer {
    /** The session, by which it is seen that the reader may still read. */
    final String sessionToken;

    final boolean mayRun;
    final String csrfField;
    private final MultiEmitter<? super OutboundSseEvent> stream;
    private String told;
    private Instant heardAt;

    Viewer(
            String sessionToken,
            boolean mayRun,
            String csrfField,
            MultiEmitter<? super OutboundSseEvent> stream,
            Instant now) {
        this.sessionToken = sessionToken;
        this.mayRun = mayRun;
        this.csrfField = csrfField;
        this.stream = stream;
        this.heardAt = now;
    }

    /** Sends what the page shows now, unless that is what it shows already. */
    synchronized void tell(String fragments, OutboundSseEvent.Builder event, Instant now) {
        if (!fragments.equals(told)) {
            told = fragments;
            send(event.name("news").data(fragments).build(), now);
        }
    }

    /** A sign of life, so that no proxy takes the silence for an end, and a browser that went away is noticed. */
    synchronized void beat(OutboundSseEvent.Builder event, Instant before, Instant now) {
        if (heardAt.isBefore(before)) {
            send(event.comment(" ").build(), now);
        }
    }

    /** The last word: the page is to be fetched anew, which shows whether its reader may still read it. */
    synchronized void dismiss(OutboundSseEvent.Builder event) {
        stream.emit(event.name("over").data("over").build());
        stream.complete();
    }

    private void send(OutboundSseEvent event, Instant now) {
        heardAt = now;
        stream.emit(event);
    }
}
