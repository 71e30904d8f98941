package org.canvass.invitation.letter;

import java.time.LocalDate;

/**
 * Whom a letter greets and what it tells of the wave, whether they are a contact or the author of a test.
 *
 * @param seed what the order of options is drawn from, the same as on the contact's page
 * @param test whether the letter says that it is only a test
 */
public record Recipient(
        String name, String accountName, String language, LocalDate closesOn, String seed, boolean test) {}
