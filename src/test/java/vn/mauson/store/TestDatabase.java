package vn.mauson.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The two databases the product runs on; a store test runs on each. */
public enum TestDatabase {
    H2GIS("h2") {
        @Override
        String address() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGIS("postgresql") {
        @Override
        String address() {
            return PostgresCluster.running().newDatabase();
        }
    };

    private final String vendor;

    TestDatabase(String vendor) {
        this.vendor = vendor;
    }

    abstract String address();

    /** An empty database with the schema in it. */
    DataSource migrated() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(address());
        source.setMaximumPoolSize(4);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
        return source;
    }
}
