package vn.mauson.entry;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.mauson.measure.Refused;
import vn.mauson.pack.Pack;
import vn.mauson.people.Account;
import vn.mauson.people.Grant;
import vn.mauson.people.Person;
import vn.mauson.people.Role;
import vn.mauson.people.Scope;
import vn.mauson.plan.Target;
import vn.mauson.store.Accounts;
import vn.mauson.store.Layer;
import vn.mauson.store.Sights;
import vn.mauson.store.Units;

/** Accounts and internal layers from the command line: whoever may run the program on the store may give rights. */
@Component
public class PeopleCommands {
    private static final String USER =
            "user add NAME --role ROLE [--name TEXT] [--layer LAYER ...] [--group GROUP ...] "
                    + "[--unit EDITION/CODE ...], user list, user disable NAME, user token NAME";
    private static final String LAYER = "layer internal LAYER, layer public LAYER, layer list";
    private static final Set<String> OPTIONS = Set.of("--role", "--name", "--layer", "--group", "--unit");
    private static final Set<String> ONCE = Set.of("--role", "--name");

    private final Accounts accounts;
    private final SignIn signIn;
    private final Sights sights;
    private final Units units;
    private final Pack pack;

    PeopleCommands(Accounts accounts, SignIn signIn, Sights sights, Units units, Pack pack) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sights = sights;
        this.units = units;
        this.pack = pack;
    }

    /** Whether a command is one of these. */
    public static boolean has(List<String> words) {
        return Set.of("user", "layer").contains(words.get(0));
    }

    /**
     * {@link Refused} and {@link vn.mauson.measure.NotFound} for bad input; then nothing was changed.
     *
     * @param in where a password comes from when there is no terminal, its first line
     */
    public void run(List<String> words, InputStream in, PrintStream out) {
        String verb = words.size() < 2 ? "" : words.get(0) + " " + words.get(1);
        List<String> rest = words.size() < 2 ? List.of() : words.subList(2, words.size());
        switch (verb) {
            case "user add" -> add(rest, in, out);
            case "user list" -> list(rest, out);
            case "user disable" -> {
                accounts.disable(only(words));
                out.println("mauson: " + only(words) + " signs in no more; what was written keeps the name");
            }
            case "user token" -> token(only(words), out);
            case "layer internal", "layer public" -> mark(only(words), verb.endsWith("internal"), out);
            case "layer list" ->
                out.println("mauson: internal layers: " + String.join(", ", new TreeSet<>(sights.internalLayers())));
            default ->
                throw Refused.value(
                        "command", String.join(" ", words), words.get(0).equals("user") ? USER : LAYER);
        }
    }

    private static String only(List<String> words) {
        if (words.size() != 3) {
            throw Refused.value("command", String.join(" ", words), words.get(0).equals("user") ? USER : LAYER);
        }
        return words.get(2);
    }

    private void add(List<String> words, InputStream in, PrintStream out) {
        if (words.isEmpty()) {
            throw Refused.value("user add", "", USER);
        }
        String name = Account.requireName(words.get(0));
        Map<String, List<String>> options = options(words.subList(1, words.size()));
        if (!options.containsKey("--role")) {
            throw Refused.value(
                    "--role", "", Stream.of(Role.values()).map(Role::id).collect(Collectors.joining(", ")));
        }
        Grant grant = new Grant(Role.of(options.get("--role").get(0)), scope(options));
        String shown = options.getOrDefault("--name", List.of(name)).get(0);
        accounts.add(new Person(name, shown, List.of(grant)), signIn.hash(password(in)));
        out.println("mauson: " + name + " may sign in as " + grant.toText());
    }

    private static Map<String, List<String>> options(List<String> words) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (!OPTIONS.contains(option)
                    || i + 1 == words.size()
                    || ONCE.contains(option) && options.containsKey(option)) {
                throw Refused.value("user add", option, USER);
            }
            options.computeIfAbsent(option, none -> new ArrayList<>()).add(words.get(i + 1));
        }
        return options;
    }

    /** A name in a scope that is none would silently grant nothing. */
    private Scope scope(Map<String, List<String>> options) {
        return new Scope(
                known(
                        options,
                        "--layer",
                        Stream.concat(Stream.of(Layer.values()).map(Layer::id), Stream.of("observations"))),
                known(options, "--group", pack.targets().stream().map(Target::group)),
                known(options, "--unit", units.listUnits().stream().map(unit -> unit.edition() + "/" + unit.code())));
    }

    private static Set<String> known(Map<String, List<String>> options, String option, Stream<String> there) {
        Set<String> given = Set.copyOf(options.getOrDefault(option, List.of()));
        Set<String> all = there.collect(Collectors.toCollection(TreeSet::new));
        given.stream().filter(each -> !all.contains(each)).findFirst().ifPresent(none -> {
            throw Refused.value(
                    option,
                    none,
                    option.equals("--unit")
                            ? "EDITION/CODE of a unit, such as "
                                    + all.iterator().next()
                            : String.join(", ", all));
        });
        return given;
    }

    private static String password(InputStream in) {
        Console console = System.console();
        if (console != null) {
            return new String(console.readPassword("password, at least %d characters: ", SignIn.LEAST_LENGTH));
        }
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void list(List<String> words, PrintStream out) {
        if (!words.isEmpty()) {
            throw Refused.value("user list", String.join(" ", words), "nothing more");
        }
        for (Account account : accounts.list()) {
            Person person = account.person();
            String grants = person.grants().stream().map(Grant::toText).collect(Collectors.joining("; "));
            out.println(person.name() + "\t" + person.displayName() + "\t" + grants
                    + (account.disabled() ? "\tdisabled" : ""));
        }
    }

    private void token(String name, PrintStream out) {
        String token = Tokens.make();
        accounts.addToken(name, Tokens.digest(token));
        out.println(token);
    }

    private void mark(String layer, boolean internal, PrintStream out) {
        sights.mark(layer, internal);
        out.println("mauson: layer " + layer + (internal ? " is seen only by people with a right to" : " is public")
                + "; browsers may keep what they were given before");
    }
}
