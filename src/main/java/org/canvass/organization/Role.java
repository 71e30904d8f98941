package org.canvass.organization;

/** What a member may do. The order is the rank: nobody grants above themselves. */
public enum Role {
    ADMINISTRATOR("administrator"),
    CONSULTANT("consultant"),
    MANAGER("manager"),
    ACCOUNT_MANAGER("account manager");

    /** The names as {@code @RolesAllowed} wants them. */
    public static final String ADMINISTRATOR_NAME = "ADMINISTRATOR";

    public static final String CONSULTANT_NAME = "CONSULTANT";
    public static final String MANAGER_NAME = "MANAGER";
    public static final String ACCOUNT_MANAGER_NAME = "ACCOUNT_MANAGER";

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The role in words, as pages show it. */
    public String title() {
        return title;
    }

    /** Whether a member of this role may give or take the other role. */
    public boolean mayGrant(Role other) {
        return this == ADMINISTRATOR && compareTo(other) <= 0;
    }
}
