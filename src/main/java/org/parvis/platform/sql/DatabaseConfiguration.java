package org.parvis.platform.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.parvis.platform.settings.DataFolder;
import org.parvis.platform.settings.HostSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the database, brings its tables up to date, and offers explicit transactions. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Closed after the pool, because the pool asks for it. */
    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings, DataFolder folder, HostSettings host) {
        String url = settings.url();
        return url == null ? Database.embedded(folder.path(), host.command()) : Database.at(url);
    }

    @Bean
    DataSource dataSource(Database database, DatabaseSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setMaximumPoolSize(settings.connections());
        // a reader who waits longer has left; the answer then says to come back
        pool.setConnectionTimeout(Duration.ofSeconds(8).toMillis());
        pool.setPoolName("parvis");
        pool.addDataSourceProperty("ApplicationName", "parvis");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        HikariDataSource source = new HikariDataSource(pool);
        Migrations.run(source);
        return source;
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(Objects.requireNonNull(manager));
    }
}
