package org.canvass.mail.account;

/**
 * What a mail server and those behind it are to be asked at most.
 *
 * @param perMinute letters a minute in all
 * @param perDomain letters a minute to one receiving domain; 0 where it is left to the mail server
 * @param sessions letters on their way at one time, each on a kept session of its own
 */
public record Rates(int perMinute, int perDomain, int sessions) {}
