package com.cashupagent.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which Swagger UI is on the class path: its files lie in a folder named after the version. */
final class SwaggerUi {

    private static final String POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private SwaggerUi() {}

    static String version() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(SwaggerUi.class.getResourceAsStream(POM), POM)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
