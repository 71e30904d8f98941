package org.canvass.mail.post;

import java.time.Instant;
import org.canvass.mail.Address;
import org.canvass.mail.Writing;

/**
 * One mail to one address.
 *
 * @param messageId without angle brackets; the same at every try
 * @param date what the Date header says
 */
public record Parcel(Address to, String messageId, Instant date, Writing.Mail mail) {}
