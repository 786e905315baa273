package org.passerelle.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Calls that take time or chance by themselves, or block a thread. */
final class Forbidden {

    private static final Set<Class<?>> CHANCE = Set.of(
            RandomGenerator.class,
            java.util.Random.class,
            SecureRandom.class,
            SplittableRandom.class,
            ThreadLocalRandom.class);

    private Forbidden() {}

    static boolean is(JavaAccess<?> access) {
        return takesTime(access) || takesChance(access) || waits(access);
    }

    private static boolean takesTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return owner.getPackageName().equals("java.time") && name.equals("now")
                || (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class))
                        && name.startsWith("system")
                || owner.isEquivalentTo(System.class)
                        && Set.of("currentTimeMillis", "nanoTime").contains(name)
                || owner.isEquivalentTo(Date.class) && name.equals("<init>");
    }

    private static boolean takesChance(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isEquivalentTo(Math.class) && access.getName().equals("random")
                || owner.isEquivalentTo(UUID.class) && access.getName().equals("randomUUID")
                || CHANCE.stream().anyMatch(owner::isEquivalentTo);
    }

    private static boolean waits(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.getPackageName().startsWith("io.smallrye.mutiny")
                        && access.getName().equals("await")
                || owner.isEquivalentTo(Thread.class) && access.getName().equals("sleep");
    }
}
