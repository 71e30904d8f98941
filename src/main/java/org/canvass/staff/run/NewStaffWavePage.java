package org.canvass.staff.run;

import java.time.LocalDate;
import java.util.List;
import org.canvass.organization.AccountWord;
import org.canvass.staff.StaffLaunch;
import org.canvass.wave.Wave;

/**
 * A Voice of Staff to be launched: beside which wave, and who would be asked.
 *
 * @param beside waves that have no answers yet
 * @param chosen the wave proposed; null for none
 * @param problem what was wrong with what was sent; null where nothing was
 */
public record NewStaffWavePage(
        List<StaffLaunch.Colleague> colleagues,
        List<Wave> beside,
        Wave chosen,
        String name,
        LocalDate closesOn,
        LocalDate today,
        AccountWord word,
        String problem) {

    public List<StaffLaunch.Colleague> asked() {
        return colleagues.stream().filter(one -> one.email() != null).toList();
    }

    public List<StaffLaunch.Colleague> leftOut() {
        return colleagues.stream().filter(one -> one.email() == null).toList();
    }

    public boolean isChosen(Wave wave) {
        return chosen != null && chosen.id.equals(wave.id);
    }
}
