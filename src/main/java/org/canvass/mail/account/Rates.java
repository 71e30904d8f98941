package org.canvass.mail.account;

/**
 * What a mail server and those behind it are to be asked at most.
 *
 * @param perMinute letters a minute in all
 * @param perDomain letters a minute to one receiving domain; 0 where it is left to the mail server
 * @param sessions kept open at one time; twice as many letters are on their way
 */
public record Rates(int perMinute, int perDomain, int sessions) {}
