package org.passerelle.evidence.location;

import java.util.Arrays;
import java.util.Locale;

/** How exact a device fix was, as coarsely as it is kept. */
public enum AccuracyBand {
    WITHIN_100_M(100),
    WITHIN_1_KM(1_000),
    WITHIN_5_KM(5_000),
    WITHIN_25_KM(25_000),
    BEYOND_25_KM(Double.MAX_VALUE);

    private final double metres;

    AccuracyBand(double metres) {
        this.metres = metres;
    }

    /** The band of an accuracy in metres. */
    public static AccuracyBand of(double accuracy) {
        return Arrays.stream(values())
                .filter(band -> accuracy <= band.metres)
                .findFirst()
                .orElseThrow();
    }

    /** The word in rows and replies, such as {@code within_1_km}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
