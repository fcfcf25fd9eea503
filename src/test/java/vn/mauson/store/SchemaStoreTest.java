package vn.mauson.store;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaStoreTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theSameSchemaIsMadeOnBothDatabases(TestDatabase database) {
        DataSource source = database.migrated();
        Integer tables = JdbcClient.create(source).sql("""
                        select count(*) from information_schema.tables
                        where lower(table_name) in ('revision','edition','unit','crosswalk','observation','gate',
                            'gate_status','road','plot','task','facility')""").query(Integer.class).single();
        assertThat(tables).isEqualTo(11);
    }
}
