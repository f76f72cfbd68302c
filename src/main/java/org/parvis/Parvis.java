package org.parvis;

import java.util.List;
import org.parvis.platform.command.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * Starts Parvis: the server, or one administration command when the first argument is {@code
 * admin}.
 */
@Modulithic(sharedModules = "kernel")
@SpringBootApplication(
        proxyBeanMethods = false,
        // two modules may call two things by one word
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Parvis {
    public static void main(String[] arguments) {
        Launch.run(Parvis.class, List.of(arguments));
    }
}
