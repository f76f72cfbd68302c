package org.parvis.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.parvis.Parvis;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole server with a real PostgreSQL and the {@link World}. All such tests share one
 * server, started once: a test makes what it needs and never counts on being alone. {@code
 * MockMvcTester} asks for pages without a network, {@code @LocalServerPort} gives the real one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Parvis.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "parvis.demonstration=false",
            "management.server.port=0",
            "logging.level.org.flywaydb=WARN"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestData.class)
@Import({World.class, Cast.class, Openings.class, TestDisk.class, FailingTask.class})
public @interface ServerTest {}
