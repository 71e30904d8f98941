package org.canvass.report;

import java.util.UUID;
import org.canvass.account.AccountManager;
import org.canvass.organization.Role;
import org.canvass.organization.SignedIn;

/** Which accounts a member may see, and whose words. */
public final class OwnBook {

    private OwnBook() {}

    /** Whose accounts the member sees: their own for an account manager, else the ones asked for; null is everyone's. */
    public static UUID of(SignedIn me, UUID wanted) {
        return me.role() == Role.ACCOUNT_MANAGER ? idOf(me) : wanted;
    }

    /** Whether the member looks after the accounts of this account manager. */
    public static boolean isOf(SignedIn me, AccountManager manager) {
        return manager != null && me.memberId().equals(manager.memberId);
    }

    /**
     * Whether the member may read who said what. The notice of the surveys promises answers and comments to the people
     * who look after the account, and to managers the totals.
     */
    public static boolean mayReadNames(SignedIn me, AccountManager manager) {
        return me.role() != Role.MANAGER || isOf(me, manager);
    }

    /**
     * Whether the member may set another segment or a target, and agree or dispute: who works with the accounts, for all
     * of them, and an account manager for their own. Managers read.
     */
    public static boolean mayJudge(SignedIn me, AccountManager manager) {
        return me.role() != Role.MANAGER && (me.role() != Role.ACCOUNT_MANAGER || isOf(me, manager));
    }

    /** The account manager that the member is; one who looks after nothing sees nothing. */
    private static UUID idOf(SignedIn me) {
        return AccountManager.<AccountManager>find("memberId", me.memberId())
                .firstResultOptional()
                .map(manager -> manager.id)
                .orElse(me.memberId());
    }
}
