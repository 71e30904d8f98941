package org.canvass.mail.returned.page;

import java.util.Locale;
import org.canvass.mail.Address;
import org.canvass.mail.returned.ReturnPath;
import org.canvass.mail.returned.box.Box;
import org.canvass.mail.returned.box.Boxes;
import org.canvass.mail.returned.box.ReturnedSettings;
import org.canvass.mail.settings.ServerForm;
import org.canvass.organization.Refused;
import org.jboss.resteasy.reactive.RestForm;

/** Where returned letters go and how they are read, as somebody typed it. */
public class ReturnedForm extends ServerForm {
    private static final int LONGEST = 250;

    @RestForm
    public String address;

    /** "IMAP", "POP3", or empty where no mailbox is read. */
    @RestForm
    public String protocol;

    @RestForm
    public String folder;

    static ReturnedForm of(ReturnedSettings settings) {
        ReturnedForm form = new ReturnedForm();
        form.address = settings.address();
        form.protocol = settings.hasMailbox() ? settings.protocol().name() : "";
        form.host = settings.host();
        form.port = settings.port() == null ? null : settings.port().toString();
        form.security =
                settings.security() == null ? "TLS" : settings.security().name();
        form.username = settings.username();
        form.folder = settings.folder();
        return form;
    }

    /**
     * What is to be kept.
     *
     * @throws Refused with a sentence for the first thing that cannot be
     */
    ReturnedSettings settings(ReturnedSettings before, Boxes boxes) {
        String to = checkedAddress();
        String read = typed(protocol);
        if (read == null) {
            return new ReturnedSettings(to, null, null, null, null, null, null, null, before.hookSince());
        }
        if (to == null) {
            throw new Refused("A mailbox is read, so letters must come back to it: name its address.");
        }
        String server = typed(host);
        if (server == null || !server.matches("[A-Za-z0-9.:-]{1,253}")) {
            throw new Refused("Name the mail server of the mailbox, such as imap.example.com.");
        }
        return new ReturnedSettings(
                to,
                one(Box.Protocol.class, read, "Choose IMAP or POP3."),
                server.toLowerCase(Locale.ROOT),
                checkedPort(),
                one(Box.Security.class, typed(security), "Choose how the way to the mailbox is encrypted."),
                typed(username),
                sealed(before, server, boxes),
                typed(folder),
                before.hookSince());
    }

    /** A password is kept for the server it was typed for; another server never gets it. */
    private String sealed(ReturnedSettings before, String server, Boxes boxes) {
        if (password != null && !password.isEmpty()) {
            if (password.length() > LONGEST) {
                throw new Refused("The password has more than " + LONGEST + " characters.");
            }
            return boxes.sealed(password);
        }
        if (before.sealedPassword() != null && !server.equalsIgnoreCase(before.host())) {
            throw new Refused("The mail server has changed, so please type the password again.");
        }
        return before.sealedPassword();
    }

    private String checkedAddress() {
        String typed = typed(address);
        if (typed == null) {
            return null;
        }
        try {
            Address read = new Address(null, typed);
            ReturnPath.requireRoom(read);
            return read.email();
        } catch (IllegalArgumentException notAnAddress) {
            throw new Refused(notAnAddress.getMessage());
        }
    }

    private Integer checkedPort() {
        String typed = typed(port);
        if (typed == null) {
            return null;
        }
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 65_535) {
            throw new Refused("A port is a number from 1 to 65535. Leave it empty for the usual one.");
        }
        return Integer.valueOf(typed);
    }

    private static <E extends Enum<E>> E one(Class<E> of, String name, String otherwise) {
        try {
            return Enum.valueOf(of, name == null ? "" : name);
        } catch (IllegalArgumentException none) {
            throw new Refused(otherwise);
        }
    }

    private static String typed(String text) {
        String stripped =
                text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (stripped.length() > LONGEST) {
            throw new Refused("An entry has more than " + LONGEST + " characters.");
        }
        return stripped.isEmpty() ? null : stripped;
    }
}
