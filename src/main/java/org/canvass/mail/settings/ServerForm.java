package org.canvass.mail.settings;

import org.jboss.resteasy.reactive.RestForm;

/** A mail server and how one signs in there, as somebody typed it. */
public abstract class ServerForm {
    @RestForm
    public String host;

    @RestForm
    public String port;

    @RestForm
    public String security;

    @RestForm
    public String username;

    /** Empty keeps the one before, which goes to no other server than the one it was typed for. */
    @RestForm
    public String password;
}
