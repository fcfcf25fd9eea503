package vn.mauson.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a method that answers a writing request does. One without it is refused to everybody. The method itself asks
 * {@link Policy} about the very thing it is going to change.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Does {
    Act value();
}
