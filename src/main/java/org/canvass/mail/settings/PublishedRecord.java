package org.canvass.mail.settings;

import java.util.ArrayList;
import java.util.List;
import org.canvass.mail.account.OwnAccount;

/**
 * What the sender's domain should publish (DNS, type TXT), so that receivers believe its letters.
 *
 * @param what it does, in a few words
 * @param name where it stands
 * @param value what it says
 */
public record PublishedRecord(String what, String name, String value) {

    /** For letters of a sender at this domain, through this server of the organization's own. */
    static List<PublishedRecord> of(OwnAccount own, String senderDomain) {
        List<PublishedRecord> records = new ArrayList<>();
        records.add(new PublishedRecord(
                "SPF: which servers may send for you. If a record stands there already, add only the part with your"
                        + " server; your provider may name a better one.",
                senderDomain,
                "v=spf1 a:" + own.host + " ~all"));
        if (own.dkimRecord != null) {
            records.add(new PublishedRecord(
                    "DKIM: the key that shows a letter is yours and unchanged.",
                    own.dkimSelector + "._domainkey." + own.dkimDomain,
                    own.dkimRecord));
        }
        records.add(new PublishedRecord(
                "DMARC: what receivers do with forgeries. Begin with none, and go on to quarantine when your own letters"
                        + " pass for some weeks.",
                "_dmarc." + senderDomain,
                "v=DMARC1; p=none; rua=mailto:postmaster@" + senderDomain));
        return records;
    }
}
