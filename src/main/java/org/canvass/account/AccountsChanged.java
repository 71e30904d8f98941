package org.canvass.account;

/** Told inside the transaction that changed accounts, contacts, products or figures of an organization. */
public record AccountsChanged(String organizationId) {}
