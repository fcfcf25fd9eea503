package vn.mauson.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Two ways into the database: the owner migrates, loads and imports; the web only reads, on PostgreSQL in
 * a role that cannot do anything else. Writers are given a {@link JdbcTemplate}, readers a {@link
 * JdbcClient}. The embedded store is one file of one program, and has one way in.
 */
@Configuration(proxyBeanMethods = false)
class Connections {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Made by the migrations' last step; it may read every table and write none. */
    private static final String READER = "mauson_reader";

    /** Flyway alone takes three at once. */
    private static final int MOST_WRITERS = 4;

    private static final int MOST_READERS = 8;
    private static final long IDLE_MILLIS = 10_000;

    /** No bean but those named here can get it by type; unused connections of it are closed. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    HikariDataSource owner(DataSourceProperties properties) {
        HikariDataSource owner = pool(properties, MOST_WRITERS);
        if (properties.getUrl().startsWith(POSTGRESQL)) {
            owner.setMinimumIdle(0);
            owner.setIdleTimeout(IDLE_MILLIS);
        } else {
            owner.setMaximumPoolSize(MOST_READERS);
        }
        return owner;
    }

    @Bean
    DataSource reader(DataSourceProperties properties, @Qualifier("owner") HikariDataSource owner) {
        if (!properties.getUrl().startsWith(POSTGRESQL)) {
            return owner;
        }
        HikariDataSource reader = pool(properties, MOST_READERS);
        reader.setConnectionInitSql("set role " + READER);
        reader.setReadOnly(true);
        return reader;
    }

    private static HikariDataSource pool(DataSourceProperties properties, int most) {
        HikariDataSource pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setMaximumPoolSize(most);
        return pool;
    }

    @Bean
    JdbcTemplate writer(@Qualifier("owner") DataSource owner) {
        return new JdbcTemplate(owner);
    }

    @Bean
    DataSourceTransactionManager transactions(@Qualifier("owner") DataSource owner) {
        return new DataSourceTransactionManager(owner);
    }

    @Bean
    JdbcClient readers(@Qualifier("reader") DataSource reader) {
        return JdbcClient.create(reader);
    }
}
