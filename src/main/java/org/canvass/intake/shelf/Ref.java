package org.canvass.intake.shelf;

/** What a cell can refer to by its key in the organization's files. */
public enum Ref {
    MANAGER("account_manager"),
    ACCOUNT("account"),
    PRODUCT("product"),
    ARTICLE("article"),
    PURCHASE("purchase");

    private final String table;

    Ref(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
