package org.canvass.invitation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.canvass.organization.site.LinkTokens;
import org.canvass.organization.site.Secrets;

/**
 * The secrets in a contact's links. A token is an HMAC of invitation and generation under a key of its purpose: it can
 * be made again for a reminder without being kept, and the token of one purpose is worth nothing for another.
 */
@Singleton
public class Tokens {
    private static final String SURVEY = "survey-link";
    private static final String STOP = "stop-link";

    @Inject
    LinkTokens tokens;

    /** Whose link it is, found before anyone knows the organization. */
    public record Holder(String organizationId, UUID invitationId) {}

    /** The token of the link that opens the survey. */
    public String survey(UUID invitationId, int generation) {
        return token(SURVEY, invitationId, generation);
    }

    /** The token of the link that stops all letters to the contact. */
    public String stop(UUID invitationId, int generation) {
        return token(STOP, invitationId, generation);
    }

    /** SHA-256 of a token: what the database keeps of it. */
    public static byte[] hash(String token) {
        return Secrets.hash(token);
    }

    /**
     * The holder of a survey link, whatever the wave's state; empty for what was never given out or is void. Works
     * outside of any organization: say the holder's organization before touching an entity.
     */
    public Optional<Holder> holderOfSurvey(String token) {
        return holder("survey_token_hash", token);
    }

    /** The holder of a stop link. It stays valid after the wave has closed: nobody need keep an open wave's letter. */
    public Optional<Holder> holderOfStop(String token) {
        return holder("stop_token_hash", token);
    }

    private String token(String purpose, UUID invitationId, int generation) {
        return tokens.of(purpose, invitationId + "/" + generation);
    }

    private Optional<Holder> holder(String column, String token) {
        return tokens.holder("invitation", column, token).map(found -> new Holder(found.organizationId(), found.id()));
    }
}
