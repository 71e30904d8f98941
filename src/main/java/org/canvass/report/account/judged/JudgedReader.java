package org.canvass.report.account.judged;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.canvass.account.Account;
import org.canvass.organization.Member;
import org.canvass.organization.SignedIn;
import org.canvass.placement.Explanation;
import org.canvass.placement.Placement;
import org.canvass.placement.judgement.Opinion;
import org.canvass.placement.judgement.OverrideRule;
import org.canvass.placement.judgement.SegmentOverride;
import org.canvass.placement.judgement.Target;
import org.canvass.placement.judgement.Targets;
import org.canvass.report.Days;
import org.canvass.report.OwnBook;
import org.canvass.report.account.words.MoveWords;
import org.canvass.segmentation.Appetite;
import org.canvass.segmentation.SegmentationModel;

/** Reads what people hold of one account's placement. */
@RequestScoped
public class JudgedReader {
    private static final int USUAL_DAYS = 90;

    /** As it is on the day; an override speaks about today, so it stands only beside the newest placement. */
    public Judged of(Account account, Explanation explained, boolean newest, LocalDate today, SignedIn me) {
        Placement placement = explained.placement();
        SegmentationModel model = explained.model();
        SegmentOverride set = newest ? SegmentOverride.inForce(account.id, model.key(), today) : null;
        List<String> past = SegmentOverride.of(account.id).stream()
                .filter(one -> one.modelKey.equals(model.key()) && !one.holdsOn(today))
                .map(one -> past(one, model, me))
                .toList();
        return new Judged(
                set == null ? null : held(set, placement, model),
                past,
                said(Opinion.of(placement), me),
                aim(account.id, explained, me),
                newest && OwnBook.mayJudge(me, account.manager),
                model.segments(),
                today,
                today.plusDays(USUAL_DAYS),
                OverrideRule.STANDARD.latest(today));
    }

    private static Judged.Held held(SegmentOverride set, Placement placement, SegmentationModel model) {
        return new Judged.Held(
                model.segment(set.segment),
                set.reason,
                name(set.setBy),
                set.expiresOn,
                placement.segment != null && placement.segment == set.segment);
    }

    private static String past(SegmentOverride one, SegmentationModel model, SignedIn me) {
        String held = model.segment(one.segment).name().in("en") + ", from " + Days.of(one.setAt, me.zone()) + ", by "
                + name(one.setBy) + ": “" + one.reason + "” ";
        boolean ended = one.endedAt != null
                && !one.endedAt.atZone(me.zone()).toLocalDate().isAfter(one.expiresOn);
        return held
                + (ended
                        ? "Ended on " + Days.of(one.endedAt, me.zone()) + " by " + name(one.endedBy) + "."
                        : "Lapsed after " + Days.of(one.expiresOn) + ".");
    }

    private static Judged.Said said(Opinion opinion, SignedIn me) {
        return opinion == null
                ? null
                : new Judged.Said(
                        opinion.agreed, opinion.reason, name(opinion.givenBy), Days.of(opinion.givenAt, me.zone()));
    }

    private static Judged.Aim aim(UUID account, Explanation explained, SignedIn me) {
        Placement placement = explained.placement();
        SegmentationModel model = explained.model();
        boolean saidNo = Appetite.NO.name().equals(placement.appetite);
        return Target.around(account, model)
                .of(account, placement.segment, saidNo)
                .map(aim -> new Judged.Aim(
                        model.segment(aim.segment()),
                        placement.segment != null && placement.segment == aim.segment(),
                        why(aim.because(), me),
                        MoveWords.of(explained).stream()
                                .filter(move -> move.segment() == aim.segment())
                                .findFirst()
                                .orElse(null),
                        aim.because() == Targets.Because.ACCOUNT))
                .orElse(null);
    }

    /** Why an account should go where it should, as half a sentence. */
    public static String why(Targets.Because because, SignedIn me) {
        return switch (because) {
            case ACCOUNT -> "set for this " + me.accountWord().one();
            case WANTS_NO_MORE -> "they want no more, so we serve them well and leave them be";
            case SEGMENT -> "set for all of their segment";
            case TYPICAL -> "the typical next step of their segment";
        };
    }

    private static String name(UUID member) {
        Member found = member == null ? null : Member.byId(member);
        return found == null ? "somebody" : found.name();
    }
}
