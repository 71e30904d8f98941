package org.canvass.mail.returned;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canvass.mail.Address;
import org.canvass.organization.site.Secrets;

/**
 * The envelope sender of one letter, {@code bounces+<letter><signature>@example.com}: who mails to it tells which letter
 * came back, and cannot make the address up. Letter and signature are numbers in base 36, because relays change the
 * case of an address; the local part stays within the 64 characters of RFC 5321. No name stands in it.
 *
 * @param letterId the letter it claims to be about
 * @param signature what it claims to be signed with
 */
public record ReturnPath(UUID letterId, String signature) {
    private static final String PURPOSE = "return-path";
    private static final int RADIX = 36;
    /** 128 bits in base 36. */
    private static final int ID_LENGTH = 25;
    /** 96 bits in base 36. */
    private static final int SIGNATURE_LENGTH = 19;

    private static final int SIGNATURE_BYTES = 12;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern SHAPE = Pattern.compile(
            "(?i)[^@\\s+]{1,64}\\+([a-z0-9]{" + ID_LENGTH + "})([a-z0-9]{" + SIGNATURE_LENGTH + "})@[^@\\s]{1,253}");

    /** The most characters before the @ of an address that letters may come back to. */
    public static final int LONGEST_NAME = LONGEST_LOCAL_PART - 1 - ID_LENGTH - SIGNATURE_LENGTH;

    /**
     * The address of a letter, signed together with the address it goes to: a letter that is sent to a corrected
     * address has another one, so that what came back from the old address says nothing of the new one.
     *
     * @param base the address that letters come back to, {@code bounces@example.com}
     */
    public static String of(Address base, UUID letterId, String to, Secrets secrets) {
        requireRoom(base);
        int at = base.email().lastIndexOf('@');
        return base.email().substring(0, at) + "+" + number(letterId) + signature(letterId, to, secrets)
                + base.email().substring(at);
    }

    /** @throws IllegalArgumentException where the address leaves no room for a letter's number */
    public static void requireRoom(Address base) {
        String name = base.email().substring(0, base.email().lastIndexOf('@'));
        if (name.length() > LONGEST_NAME || name.contains("+")) {
            throw new IllegalArgumentException("The address for returned letters may have at most " + LONGEST_NAME
                    + " characters before its @, and no plus: behind them stand a plus and the letter's number.");
        }
    }

    /** What an address claims; empty where it has not the shape of one. Nothing is proved by it. */
    public static Optional<ReturnPath> in(String address) {
        Matcher shape = SHAPE.matcher(address.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        BigInteger id = new BigInteger(shape.group(1).toLowerCase(Locale.ROOT), RADIX);
        if (id.bitLength() > 128) {
            return Optional.empty();
        }
        return Optional.of(new ReturnPath(
                new UUID(id.shiftRight(64).longValue(), id.longValue()),
                shape.group(2).toLowerCase(Locale.ROOT)));
    }

    /** Whether we signed it, for a letter to this address. */
    public boolean signedFor(String to, Secrets secrets) {
        return Secrets.same(signature(letterId, to, secrets), signature);
    }

    private static String number(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return padded(bytes, ID_LENGTH);
    }

    private static String signature(UUID letterId, String to, Secrets secrets) {
        String whole = secrets.sign(PURPOSE, letterId + " " + to.strip().toLowerCase(Locale.ROOT));
        return padded(Arrays.copyOf(Base64.getUrlDecoder().decode(whole), SIGNATURE_BYTES), SIGNATURE_LENGTH);
    }

    private static String padded(byte[] bytes, int length) {
        String digits = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(length - digits.length()) + digits;
    }
}
