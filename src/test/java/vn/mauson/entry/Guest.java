package vn.mauson.entry;

import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.mauson.people.Grant;
import vn.mauson.people.Person;
import vn.mauson.store.Accounts;

/** Accounts made for a test, with names nobody else in the run has. */
public final class Guest {
    public static final String PASSWORD = "đồi thông xanh 2024";

    private static int made;

    private Guest() {}

    /** The header that lets in whoever has these grants, as name and value. */
    public static String[] token(ApplicationContext program, String... grants) {
        String token = Tokens.make();
        program.getBean(Accounts.class).addToken(name(program, grants), Tokens.digest(token));
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** A new account with these grants and {@link #PASSWORD}. */
    public static synchronized String name(ApplicationContext program, String... grants) {
        String name = "guest-" + ++made;
        List<Grant> granted = List.of(grants).stream().map(Grant::text).toList();
        program.getBean(Accounts.class)
                .add(
                        new Person(name, "Khách " + made, granted),
                        program.getBean(SignIn.class).hash(PASSWORD));
        return name;
    }
}
