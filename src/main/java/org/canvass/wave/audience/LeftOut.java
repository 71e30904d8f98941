package org.canvass.wave.audience;

/** Why a contact who fits the choice is not asked all the same. */
public enum LeftOut {
    NO_ADDRESS("has no e-mail address", "have no e-mail address"),
    LEFT("no longer works there", "no longer work there"),
    UNREACHABLE("cannot be reached, as our letters come back", "cannot be reached, as our letters come back"),
    STOPPED("asked us to stop", "asked us to stop"),
    PAUSED("asked for a pause", "asked for a pause"),
    LIGHT_TOUCH(
            "wishes a light touch, so is asked one short survey a year",
            "wish a light touch, so are asked one short survey a year"),
    ASKED_LATELY("was asked not long ago", "were asked not long ago"),
    MANY_LETTERS("has had many letters lately", "have had many letters lately"),
    ACCOUNT_ASKED("has colleagues enough who are asked", "have colleagues enough who are asked");

    private final String one;
    private final String many;

    LeftOut(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** "asked us to stop", to stand behind a name or a number. */
    public String says(long count) {
        return count == 1 ? one : many;
    }
}
