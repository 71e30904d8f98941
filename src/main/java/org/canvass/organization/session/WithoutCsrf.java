package org.canvass.organization.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method, or all of a resource, that takes forms without the token: the path itself must be unguessable. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface WithoutCsrf {
    /** Why no other site can misuse it. */
    String value();
}
