package org.canvass.organization;

/** What an organization calls the companies it serves; every page and letter uses its word. */
public enum AccountWord {
    CUSTOMER("customer", "customers"),
    CLIENT("client", "clients"),
    PARTNER("partner", "partners"),
    BROKER("broker", "brokers"),
    DEALER("dealer", "dealers"),
    INTERMEDIARY("intermediary", "intermediaries"),
    MEMBER("member", "members");

    private final String one;
    private final String many;

    AccountWord(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** "customer". */
    public String one() {
        return one;
    }

    /** "customers". */
    public String many() {
        return many;
    }

    /** The word for so many: "1 customer", "2 customers", without the number. */
    public String of(long count) {
        return count == 1 ? one : many;
    }

    /** "a customer", "an intermediary". */
    public String a() {
        return (one.startsWith("i") ? "an " : "a ") + one;
    }

    /** "Customer", to begin a heading. */
    public String title() {
        return capital(one);
    }

    /** "Customers", to begin a heading. */
    public String titles() {
        return capital(many);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
