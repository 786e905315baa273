package org.passerelle.evidence.location;

/** A point on the earth in degrees (WGS 84), as a phone gives it. */
public record GeoPosition(double latitude, double longitude) {

    /** Mean radius of the earth in metres (IUGG R1), for every distance here. */
    public static final double EARTH_RADIUS = 6_371_008.8;

    private static final double HIGHEST_LATITUDE = 90;
    private static final double HIGHEST_LONGITUDE = 180;

    /** Whether there is such a point: both finite and in range. */
    public boolean exists() {
        return Double.isFinite(latitude)
                && Double.isFinite(longitude)
                && Math.abs(latitude) <= HIGHEST_LATITUDE
                && Math.abs(longitude) <= HIGHEST_LONGITUDE;
    }

    /** Where equator and prime meridian meet: what broken software gives. */
    boolean isOrigin() {
        return latitude == 0 && longitude == 0;
    }

    /** The great-circle distance in metres. */
    public double metresTo(GeoPosition other) {
        double from = Math.toRadians(latitude);
        double to = Math.toRadians(other.latitude);
        double up = Math.sin((to - from) / 2);
        double along = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = up * up + Math.cos(from) * Math.cos(to) * along * along;
        return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
    }
}
