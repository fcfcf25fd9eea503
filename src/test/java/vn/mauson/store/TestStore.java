package vn.mauson.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The store alone, on a database of its own, with transactions as in the product. */
public final class TestStore implements AutoCloseable {
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private TestStore(DataSource source) {
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(source));
        context.register(
                Transactions.class,
                RevisionWriter.class,
                PackWriter.class,
                Imports.class,
                Revisions.class,
                Units.class,
                Observations.class,
                Features.class,
                Items.class,
                Layers.class);
        context.refresh();
    }

    public static TestStore on(TestDatabase database) {
        return new TestStore(database.migrated());
    }

    /** The store of that address, as the last one that used it left it. */
    public static TestStore at(TestDatabase database, String address) {
        return new TestStore(database.migrated(address));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** How many rows of a table are in the newest state. */
    long count(String table) {
        return get(JdbcClient.class)
                .sql("select count(*) from " + table
                        + (table.equals("revision") ? "" : " where ended = " + Imports.NEVER))
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
