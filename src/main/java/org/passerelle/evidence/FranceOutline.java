package org.passerelle.evidence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.passerelle.evidence.location.GeoPosition;

/**
 * The outline of metropolitan France with Corsica, its sea boundary mid-Channel (country-coder, ISC licence beside the
 * file). Distances are taken in an equirectangular projection at the point asked about.
 */
@Startup
@ApplicationScoped
class FranceOutline {

    private static final String FILE = "evidence/metropolitan-france.geojson";

    private final Geometry outline;
    private final List<Coordinate[]> edges;

    FranceOutline() {
        this.outline = read();
        this.edges = lines(outline).stream().map(Geometry::getCoordinates).toList();
    }

    /** Whether a position is inside, the edge included. */
    boolean covers(GeoPosition position) {
        Coordinate point = new Coordinate(position.longitude(), position.latitude());
        return SimplePointInAreaLocator.locate(point, outline) != Location.EXTERIOR;
    }

    /** Metres to the nearest edge, those of holes included. */
    double metresToEdge(GeoPosition position) {
        return edges.stream().mapToDouble(line -> metres(position, line)).min().orElseThrow();
    }

    private static double metres(GeoPosition from, Coordinate[] line) {
        Coordinate origin = new Coordinate(0, 0);
        return IntStream.range(1, line.length)
                .mapToDouble(end ->
                        Distance.pointToSegment(origin, projected(line[end - 1], from), projected(line[end], from)))
                .min()
                .orElseThrow();
    }

    /** In metres east and north of the point asked about. */
    private static Coordinate projected(Coordinate vertex, GeoPosition at) {
        double shrink = Math.cos(Math.toRadians(at.latitude()));
        return new Coordinate(
                Math.toRadians(vertex.x - at.longitude()) * shrink * GeoPosition.EARTH_RADIUS,
                Math.toRadians(vertex.y - at.latitude()) * GeoPosition.EARTH_RADIUS);
    }

    @SuppressWarnings("unchecked")
    private static List<LineString> lines(Geometry geometry) {
        return LinearComponentExtracter.getLines(geometry);
    }

    static Geometry read() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(FILE);
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new GeoJsonReader().read(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(FILE + " cannot be read", failure);
        } catch (ParseException failure) {
            throw new IllegalStateException(FILE + " is no GeoJSON", failure);
        }
    }
}
