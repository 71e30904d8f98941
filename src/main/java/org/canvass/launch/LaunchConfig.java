package org.canvass.launch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How Canvass is tried out and developed; production needs neither. */
@ConfigMapping(prefix = "canvass")
public interface LaunchConfig {

    /** Whether to bring the made-up organization along: {@code --demo} and dev mode say yes. */
    @WithDefault("false")
    boolean demo();

    /** Where dev mode and the demo keep the embedded server, its data and the secret. */
    @WithDefault(".canvass")
    String folder();
}
