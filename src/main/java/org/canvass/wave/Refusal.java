package org.canvass.wave;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** What cannot be done now, in a sentence a person can act on. Nothing was changed. */
public class Refusal extends ClientErrorException {
    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence, Response.Status.CONFLICT);
    }
}
