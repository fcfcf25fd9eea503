package vn.mauson.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The two databases the product runs on; a store test runs on each. */
public enum TestDatabase {
    H2GIS("h2") {
        @Override
        public String address() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    },
    POSTGIS("postgresql") {
        @Override
        public String address() {
            return PostgresCluster.running().newDatabase();
        }
    };

    private final String vendor;

    TestDatabase(String vendor) {
        this.vendor = vendor;
    }

    public abstract String address();

    /** An empty database with the schema in it. */
    DataSource migrated() {
        return migrated(address());
    }

    /** The database of that address with the schema in it. */
    DataSource migrated(String address) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(address);
        source.setMaximumPoolSize(4);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
        return source;
    }
}
