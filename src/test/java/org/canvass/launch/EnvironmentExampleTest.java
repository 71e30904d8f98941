package org.canvass.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.canvass.mail.MailConfig;
import org.canvass.mail.returned.BounceConfig;
import org.canvass.organization.site.SiteConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentExampleTest {

    @ParameterizedTest
    @MethodSource("keys")
    void everySettingIsExplained(String key) throws IOException {
        String variable = new Settings.Setting(key, "").variable();

        assertThat(Files.readAllLines(Path.of(".env.example")))
                .as(".env.example explains %s", key)
                .anyMatch(line -> line.replaceFirst("^#", "").startsWith(variable + "="));
    }

    static Stream<String> keys() {
        Stream<String> ours = Stream.of(SiteConfig.class, LaunchConfig.class, MailConfig.class, BounceConfig.class)
                .flatMap(type -> ConfigMappings.getProperties(ConfigClass.configClass(type)).keySet().stream());
        Stream<String> required = Stream.of(
                        Settings.URL, Settings.USER, Settings.PASSWORD, Settings.MAIL, Settings.SITE, Settings.SECRET)
                .map(Settings.Setting::key);
        return Stream.concat(ours, required).distinct();
    }
}
