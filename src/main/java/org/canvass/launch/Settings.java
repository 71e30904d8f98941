package org.canvass.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a start brings along itself, and what it lacks. A setting that was given always decides.
 *
 * @param database whether to start the embedded MariaDB
 * @param mailbox whether to start the embedded SMTP server
 * @param missing what somebody has to set before Canvass can start; empty when it can
 */
record Settings(boolean database, boolean mailbox, List<Setting> missing) {

    /** How Canvass was started. */
    enum Mode {
        /** {@code mvn quarkus:dev} */
        DEVELOPMENT,
        /** the packaged application with {@code --demo} or {@code canvass.demo=true} */
        DEMO,
        /** the packaged application */
        PRODUCTION
    }

    /**
     * One setting that only the installation can know.
     *
     * @param key the property
     * @param meaning for people, with an example
     */
    record Setting(String key, String meaning) {
        /** The name in the environment and in {@code .env}. */
        String variable() {
            return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        }
    }

    static final Setting URL = new Setting(
            "quarkus.datasource.jdbc.url", "the database, such as jdbc:mariadb://db.example.org:3306/canvass");
    static final Setting USER = new Setting("quarkus.datasource.username", "the database account");
    static final Setting PASSWORD = new Setting("quarkus.datasource.password", "the database account's password");
    static final Setting MAIL = new Setting("quarkus.mailer.host", "the SMTP server, such as smtp.example.org");
    static final Setting SITE =
            new Setting("canvass.url", "the address people reach Canvass at, such as https://canvass.example.org");
    static final Setting SECRET =
            new Setting("canvass.secret", "at least 32 random characters; make them with: openssl rand -base64 32");

    private static final List<Setting> DATABASE = List.of(URL, USER, PASSWORD);
    private static final List<Setting> ALL = List.of(URL, USER, PASSWORD, MAIL, SITE, SECRET);

    /**
     * Decides from what was given in the environment, in {@code .env} or as system properties.
     *
     * @param given whether the property has a value
     */
    static Settings decide(Mode mode, Predicate<String> given) {
        if (mode == Mode.PRODUCTION) {
            return new Settings(false, false, absent(ALL, given));
        }
        boolean ownDatabase = DATABASE.stream().anyMatch(setting -> given.test(setting.key()));
        // Half a database is a mistake, and starting another one beside it would hide that.
        List<Setting> missing = ownDatabase ? absent(DATABASE, given) : List.of();
        return new Settings(!ownDatabase, !given.test(MAIL.key()), missing);
    }

    private static List<Setting> absent(List<Setting> wanted, Predicate<String> given) {
        List<Setting> absent = new ArrayList<>(wanted);
        absent.removeIf(setting -> given.test(setting.key()));
        return List.copyOf(absent);
    }

    /** For the console: what is missing and what to do now. */
    String complaint(String workingDirectory) {
        StringBuilder text = new StringBuilder("Canvass cannot start: ")
                .append(
                        missing.size() == 1
                                ? "a setting is missing.\n\n"
                                : missing.size() + " settings are missing.\n\n");
        for (Setting setting : missing) {
            text.append("  %-28s  %s%n".formatted(setting.variable(), setting.meaning()));
        }
        return text.append("\nSet them in the environment, or in a file named .env in ")
                .append(workingDirectory)
                .append(".\nThe file .env.example of the source explains every setting.\n")
                .append("To try Canvass without any server of your own: java -jar quarkus-run.jar --demo\n")
                .toString();
    }
}
