package org.canvass.launch;

import io.quarkus.dev.console.DevConsoleManager;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Arrays;
import org.canvass.launch.Settings.Mode;

/** Reads what was given, starts what was not, and passes it on to Quarkus as system properties. */
final class Preparation {

    private Preparation() {}

    /**
     * Makes the process ready for Quarkus, unless a setting is missing.
     *
     * <p>A live reload in dev mode calls this again in the same process: it then finds the system properties of the
     * first time, takes them for given, and the servers simply go on.
     */
    static Settings of(String... args) {
        SmallRyeConfig given = given();
        Mode mode = mode(given, args);
        Settings settings = Settings.decide(mode, key -> has(given, key));
        if (!settings.missing().isEmpty()) {
            return settings;
        }
        if (mode != Mode.PRODUCTION) {
            String folder =
                    given.getOptionalValue("canvass.folder", String.class).orElse(".canvass");
            settle(settings, given, Path.of(folder).toAbsolutePath().normalize());
        }
        return settings;
    }

    /** What people can set: system properties, the environment, and {@code .env} of the working directory. */
    private static SmallRyeConfig given() {
        return new SmallRyeConfigBuilder()
                .addSystemSources()
                .withSources(new DotEnvConfigSourceProvider().getConfigSources(Preparation.class.getClassLoader()))
                .build();
    }

    private static boolean has(SmallRyeConfig given, String key) {
        return given.getOptionalValue(key, String.class)
                .filter(value -> !value.isBlank())
                .isPresent();
    }

    private static Mode mode(SmallRyeConfig given, String... args) {
        // Quarkus itself learns its launch mode only when it starts, and that is later.
        if (DevConsoleManager.getHotReplacementContext() != null) {
            return Mode.DEVELOPMENT;
        }
        boolean demo = Arrays.asList(args).contains("--demo")
                || given.getOptionalValue("canvass.demo", Boolean.class).orElse(false);
        return demo ? Mode.DEMO : Mode.PRODUCTION;
    }

    private static void settle(Settings settings, SmallRyeConfig given, Path folder) {
        if (settings.mailbox()) {
            EmbeddedMailbox smtp = EmbeddedMailbox.start();
            say("quarkus.mailer.host", "127.0.0.1");
            say("quarkus.mailer.port", Integer.toString(smtp.port()));
        }
        if (settings.database()) {
            EmbeddedDatabase database = EmbeddedDatabase.start(folder, EmbeddedDatabase.Use.KEPT);
            say("quarkus.datasource.jdbc.url", database.jdbcUrl());
            say("quarkus.datasource.username", database.user());
            say("quarkus.datasource.password", database.password());
        }
        if (!has(given, "canvass.secret")) {
            say("canvass.secret", InstallationSecret.keptIn(folder));
        }
        String port = given.getOptionalValue("quarkus.http.port", String.class).orElse("8080");
        unlessGiven(given, "canvass.url", "http://localhost:" + port);
        // The demo's passwords are printed on the console: by default nobody else may use them.
        unlessGiven(given, "quarkus.http.host", "localhost");
        unlessGiven(given, "canvass.demo", "true");
    }

    private static void unlessGiven(SmallRyeConfig given, String key, String value) {
        if (!has(given, key)) {
            say(key, value);
        }
    }

    private static void say(String key, String value) {
        System.setProperty(key, value);
    }
}
