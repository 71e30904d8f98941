package org.canvass.mail.message;

import java.time.Instant;
import org.canvass.mail.Address;
import org.canvass.mail.Writing;

/**
 * One mail to one address.
 *
 * @param messageId without angle brackets; the same at every try
 * @param date what the Date header says
 * @param returnPath the envelope sender, where the mail goes that says it could not be delivered; null for the mail
 *     server's setting, else the sender's own address
 */
public record Parcel(Address to, String messageId, Instant date, Writing.Mail mail, String returnPath) {}
