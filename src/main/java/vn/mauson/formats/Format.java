package vn.mauson.formats;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A kind of file that is read.
 *
 * @param name as users know it
 * @param recognises by the first bytes, or by what an archive holds
 * @param opener may refuse
 */
record Format(String name, Predicate<Head> recognises, BiFunction<Path, Hints, FeatureSource> opener) {}
