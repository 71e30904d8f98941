package org.canvass.mail.returned.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.canvass.mail.returned.Notice;
import org.canvass.mail.returned.ReturnPath;
import org.canvass.mail.returned.ReturnedKind;
import org.canvass.organization.Refused;

/**
 * A returned letter as a relay posts it: {@code {"letter": "bounces+...@example.com", "kind": "hard", "reason": "...",
 * "at": "2026-05-04T08:00:05Z"}}.
 */
record PostedNotice(ReturnPath letter, Notice notice, Instant at) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /** @throws Refused with a sentence that says what is wrong with it */
    static PostedNotice read(byte[] body, Instant now) {
        JsonNode json = json(body);
        String letter = text(json, "letter");
        ReturnPath path = ReturnPath.in(letter == null ? "" : letter)
                .orElseThrow(
                        () -> new Refused("\"letter\" must be the envelope sender of the letter that came back, such"
                                + " as bounces+…@example.com."));
        String reason = text(json, "reason");
        return new PostedNotice(path, new Notice(kind(text(json, "kind")), null, null, reason), at(json, now));
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException malformed) {
            throw new Refused("The body is not JSON: " + malformed.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new Refused("The body is not JSON.");
        }
        throw new Refused("The body must be one JSON object with \"letter\" and \"kind\".");
    }

    private static ReturnedKind kind(String written) {
        return switch (written == null ? "" : written.toLowerCase(Locale.ROOT)) {
            case "hard" -> ReturnedKind.HARD;
            case "soft" -> ReturnedKind.SOFT;
            case "complaint" -> ReturnedKind.COMPLAINT;
            default -> throw new Refused("\"kind\" must be hard, soft or complaint.");
        };
    }

    /** A time to come is a clock gone wrong; then it is now. */
    private static Instant at(JsonNode json, Instant now) {
        String written = text(json, "at");
        if (written == null) {
            return now;
        }
        try {
            Instant at = Instant.parse(written);
            if (at.isAfter(now.plus(CLOCKS_DIFFER)) || at.isBefore(now.minus(Duration.ofDays(3650)))) {
                throw new Refused("\"at\" is not a time at which a letter of yours can have come back.");
            }
            return at.isAfter(now) ? now : at;
        } catch (DateTimeParseException notATime) {
            throw new Refused("\"at\" must be a time such as 2026-05-04T08:00:05Z.");
        }
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Refused("\"" + field + "\" must be text.");
        }
        return value.textValue();
    }
}
