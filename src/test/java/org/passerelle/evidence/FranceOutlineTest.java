package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.passerelle.evidence.location.DeviceFix;
import org.passerelle.evidence.location.GeoPosition;
import org.passerelle.evidence.location.Verdict;

/** Named places around the coast and the borders, each with what a fix there has to say at four accuracies. */
class FranceOutlineTest {

    /**
     * Place, latitude, longitude, on which side of the border, kilometres to the nearest border on land or to the middle
     * of the sea, and the verdict at 5 m, 500 m, 5 km and 20 km: [C]onfirmed, [P]robable, [O]utside, [U]ncertain. Inside,
     * an exact fix is confirmed; a coarse one only if the border is further away than it may be wrong. Outside, it is
     * uncertain within 2 km of the border, and within what the fix may be wrong.
     */
    private static final String PLACES = """
            Calais beach                          |  50.9680 |   1.8440 | in  |    20 | C C C C
            Calais port, the former Jungle        |  50.9690 |   1.9060 | in  |    24 | C C C C
            Dunkirk, Malo-les-Bains beach         |  51.0510 |   2.3960 | in  |    11 | C C C P
            Loon-Plage camp                       |  50.9960 |   2.2180 | in  |    25 | C C C C
            Grande-Synthe                         |  51.0130 |   2.3020 | in  |    19 | C C C P
            Gravelines, mouth of the Aa           |  51.0080 |   2.1080 | in  |    31 | C C C C
            Bray-Dunes beach                      |  51.0790 |   2.5190 | in  |   2.0 | C C P P
            Wimereux beach                        |  50.7700 |   1.6070 | in  |    22 | C C C C
            Boulogne-sur-Mer harbour              |  50.7280 |   1.5900 | in  |    24 | C C C C
            Cap Gris-Nez                          |  50.8700 |   1.5830 | in  |    13 | C C C P
            Sangatte beach                        |  50.9470 |   1.7530 | in  |    17 | C C C P
            Berck beach                           |  50.4080 |   1.5560 | in  |    46 | C C C C
            Dieppe beach                          |  49.9260 |   1.0720 | in  |    82 | C C C C
            Le Havre port                         |  49.4850 |   0.1070 | in  |   102 | C C C C
            Cherbourg ferry terminal              |  49.6450 |  -1.6050 | in  |    33 | C C C C
            Ouistreham ferry terminal             |  49.2830 |  -0.2490 | in  |   113 | C C C C
            Mont-Saint-Michel                     |  48.6360 |  -1.5110 | in  |    44 | C C C C
            Saint-Malo                            |  48.6490 |  -2.0080 | in  |    24 | C C C C
            Roscoff harbour                       |  48.7270 |  -3.9840 | in  |    38 | C C C C
            Ushant lighthouse                     |  48.4580 |  -5.0960 | in  |    51 | C C C C
            Brest                                 |  48.3900 |  -4.4860 | in  |    72 | C C C C
            Belle-Île, Le Palais                  |  47.3470 |  -3.1540 | in  |   119 | C C C C
            Île d'Yeu                             |  46.7260 |  -2.3480 | in  |   139 | C C C C
            La Rochelle                           |  46.1600 |  -1.1510 | in  |   188 | C C C C
            Arcachon beach                        |  44.6650 |  -1.1690 | in  |   105 | C C C C
            Biarritz beach                        |  43.4840 |  -1.5600 | in  |    18 | C C C P
            Hendaye station                       |  43.3530 |  -1.7820 | in  |   0.4 | C C P P
            Paris, Porte de la Chapelle           |  48.8990 |   2.3590 | in  |   176 | C C C C
            Lyon Part-Dieu                        |  45.7600 |   4.8600 | in  |    94 | C C C C
            Lille Flandres                        |  50.6370 |   3.0710 | in  |    12 | C C C P
            Clermont-Ferrand                      |  45.7770 |   3.0870 | in  |   225 | C C C C
            Marseille old port                    |  43.2950 |   5.3740 | in  |   152 | C C C C
            Nice, Promenade                       |  43.6950 |   7.2650 | in  |    12 | C C C P
            Menton, Garavan                       |  43.7845 |   7.5230 | in  |   0.5 | C C P P
            Breil-sur-Roya                        |  43.9370 |   7.5140 | in  |   4.2 | C C P P
            Briançon refuge                       |  44.8960 |   6.6350 | in  |   9.4 | C C C P
            Montgenèvre                           |  44.9310 |   6.7230 | in  |   1.8 | C C P P
            Modane station                        |  45.1940 |   6.6590 | in  |   7.2 | C C C P
            Chamonix                              |  45.9230 |   6.8690 | in  |   9.0 | C C C P
            Annemasse station                     |  46.1990 |   6.2370 | in  |   0.7 | C C P P
            Saint-Louis by Basel                  |  47.5850 |   7.5600 | in  |   0.9 | C C P P
            Strasbourg, Pont de l'Europe          |  48.5735 |   7.7960 | in  |   0.4 | C C P P
            Wissembourg                           |  49.0370 |   7.9450 | in  |   1.1 | C C P P
            Forbach                               |  49.1880 |   6.9000 | in  |   2.4 | C C P P
            Thionville                            |  49.3590 |   6.1680 | in  |    12 | C C C P
            Longwy                                |  49.5200 |   5.7600 | in  |   2.6 | C C P P
            Givet                                 |  50.1380 |   4.8260 | in  |   1.8 | C C P P
            Roubaix                               |  50.6900 |   3.1740 | in  |   3.8 | C C P P
            Bonifacio                             |  41.3870 |   9.1590 | in  |   9.8 | C C C P
            Ajaccio                               |  41.9190 |   8.7390 | in  |    75 | C C C C
            Cerbère station                       |  42.4390 |   3.1640 | in  |   0.4 | C C P P
            Le Perthus                            |  42.4640 |   2.8630 | in  |   0.2 | C C P P
            Bourg-Madame                          |  42.4350 |   1.9440 | in  |   0.2 | C C P P
            L'Hospitalet-près-l'Andorre           |  42.5900 |   1.7990 | in  |   1.8 | C C P P
            Îles de Lerins, Saint-Honorat         |  43.5060 |   7.0470 | in  |    36 | C C C C
            Porquerolles                          |  42.9990 |   6.2030 | in  |   120 | C C C C
            Île de Sein                           |  48.0370 |  -4.8500 | in  |    45 | C C C C
            Dover ferry port                      |  51.1270 |   1.3310 | out |    19 | O O O U
            Folkestone                            |  51.0800 |   1.1700 | out |    24 | O O O O
            Dungeness                             |  50.9130 |   0.9730 | out |    23 | O O O O
            Mid-Channel, English side off Dover   |  51.0800 |   1.4300 | out |   9.9 | O O O U
            London, Croydon                       |  51.3720 |  -0.1000 | out |    99 | O O O O
            Ramsgate                              |  51.3300 |   1.4200 | out |    28 | O O O O
            Hastings                              |  50.8540 |   0.5730 | out |    27 | O O O O
            Newhaven                              |  50.7900 |   0.0550 | out |    35 | O O O O
            Isle of Wight                         |  50.6700 |  -1.3000 | out |    58 | O O O O
            Penzance                              |  50.1190 |  -5.5370 | out |   126 | O O O O
            Jersey, Saint Helier                  |  49.1840 |  -2.1070 | out |    17 | O O O U
            Guernsey, Saint Peter Port            |  49.4550 |  -2.5370 | out |    32 | O O O O
            Alderney                              |  49.7140 |  -2.2050 | out |    10 | O O O U
            De Panne beach                        |  51.1020 |   2.5850 | out |   3.2 | O O U U
            Adinkerke station                     |  51.0770 |   2.6010 | out |   3.0 | O O U U
            Ostend                                |  51.2300 |   2.9200 | out |    31 | O O O O
            Zeebrugge                             |  51.3300 |   3.2000 | out |    53 | O O O O
            Mouscron                              |  50.7430 |   3.2150 | out |   1.3 | U U U U
            Tournai                               |  50.6070 |   3.3880 | out |   8.1 | O O O U
            Brussels-North                        |  50.8600 |   4.3610 | out |    61 | O O O O
            Arlon                                 |  49.6830 |   5.8160 | out |    14 | O O O U
            Luxembourg station                    |  49.6000 |   6.1340 | out |    10 | O O O U
            Esch-sur-Alzette                      |  49.4950 |   5.9810 | out |   1.0 | U U U U
            Saarbrücken                           |  49.2350 |   6.9970 | out |   3.3 | O O U U
            Kehl station                          |  48.5760 |   7.8080 | out |   0.5 | U U U U
            Freiburg                              |  47.9990 |   7.8420 | out |    16 | O O O U
            Weil am Rhein                         |  47.5930 |   7.6110 | out |   1.5 | U U U U
            Basel SBB                             |  47.5470 |   7.5890 | out |   3.2 | O O U U
            Geneva Cornavin                       |  46.2100 |   6.1420 | out |   4.4 | O O U U
            Lausanne                              |  46.5190 |   6.6320 | out |   8.2 | O O O U
            Aosta                                 |  45.7370 |   7.3200 | out |    28 | O O O O
            Courmayeur                            |  45.7960 |   6.9690 | out |   6.3 | O O O U
            Bardonecchia                          |  45.0780 |   6.7030 | out |   4.4 | O O U U
            Oulx                                  |  45.0340 |   6.8330 | out |   6.9 | O O O U
            Turin                                 |  45.0620 |   7.6780 | out |    48 | O O O O
            Ventimiglia station                   |  43.7920 |   7.6090 | out |   6.4 | O O O U
            Ventimiglia, Ponte San Ludovico       |  43.7850 |   7.5300 | out |   0.0 | U U U U
            Genoa                                 |  44.4100 |   8.9300 | out |   102 | O O O O
            Monaco, Place d'Armes                 |  43.7320 |   7.4200 | out |   0.6 | U U U U
            Andorra la Vella                      |  42.5060 |   1.5210 | out |    12 | O O O U
            Llívia, main square                   |  42.4640 |   1.9810 | out |   0.8 | U U U U
            Puigcerdà                             |  42.4320 |   1.9280 | out |   1.0 | U U U U
            La Jonquera                           |  42.4190 |   2.8750 | out |   4.2 | O O U U
            Portbou station                       |  42.4250 |   3.1570 | out |   1.2 | U U U U
            Barcelona Sants                       |  41.3790 |   2.1400 | out |   109 | O O O O
            Irun station                          |  43.3390 |  -1.8010 | out |   1.8 | U U U U
            San Sebastián                         |  43.3180 |  -1.9810 | out |    16 | O O O U
            Bilbao                                |  43.2630 |  -2.9350 | out |    93 | O O O O
            Santa Teresa Gallura                  |  41.2400 |   9.1880 | out |   6.7 | O O O U
            Madrid                                |  40.4150 |  -3.7000 | out |   348 | O O O O
            Fort-de-France                        |  14.6040 | -61.0670 | out |  6246 | O O O O
            Saint-Denis, Réunion                  | -20.8820 |  55.4500 | out |  8356 | O O O O
            Tunis                                 |  36.8060 |  10.1810 | out |   507 | O O O O
            Open Atlantic                         |  46.5000 |  -9.0000 | out |   312 | O O O O
            """;

    private static final double[] ACCURACIES = {5, 500, 5_000, 20_000};

    private static final Map<String, Verdict> LETTERS =
            Map.of("C", Verdict.CONFIRMED, "P", Verdict.PROBABLE, "O", Verdict.OUTSIDE, "U", Verdict.UNCERTAIN);

    private static final List<Coordinate[]> LINES = lines();

    private final FranceOutline outline = new FranceOutline();

    private record Named(String name, GeoPosition position, boolean inside, double metres, List<Verdict> verdicts) {

        static Named of(String line) {
            String[] cells = line.strip().split("\\s*\\|\\s*");
            return new Named(
                    cells[0],
                    new GeoPosition(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])),
                    cells[3].equals("in"),
                    Double.parseDouble(cells[4]) * 1000,
                    List.of(cells[5].split(" ")).stream().map(LETTERS::get).toList());
        }
    }

    @Test
    void eachPlaceGetsItsVerdictAtEachAccuracy() {
        List<Named> places = PLACES.lines().map(Named::of).toList();
        assertThat(places).hasSizeGreaterThan(100);
        for (Named place : places) {
            for (int column = 0; column < ACCURACIES.length; column++) {
                assertThat(verdict(place.position(), ACCURACIES[column]))
                        .as("%s at %s m", place.name(), ACCURACIES[column])
                        .isEqualTo(place.verdicts().get(column));
            }
        }
    }

    @Test
    void theBordersLieWhereTheMapHasThem() {
        for (Named place : PLACES.lines().map(Named::of).toList()) {
            assertThat(outline.covers(place.position())).as(place.name()).isEqualTo(place.inside());
            if (place.metres() < 150_000) {
                assertThat(outline.metresToEdge(place.position()))
                        .as(place.name())
                        .isCloseTo(place.metres(), within(60 + place.metres() * 0.05));
            }
        }
    }

    /** Llívia belongs to Spain with France all around it: the nearest edge is that of the hole. */
    @Test
    void theEdgeOfAHoleIsAnEdge() {
        GeoPosition inLlivia = new GeoPosition(42.4640, 1.9810);
        GeoPosition inEstavar = new GeoPosition(42.4695, 2.0020);
        assertThat(outline.covers(inLlivia)).isFalse();
        assertThat(outline.covers(inEstavar)).isTrue();
        assertThat(outline.metresToEdge(inLlivia)).isLessThan(2_000);
        assertThat(outline.metresToEdge(inEstavar)).isLessThan(1_500);
    }

    @Test
    void onTheEdgeIsInside() {
        for (Coordinate vertex : corners()) {
            GeoPosition corner = new GeoPosition(vertex.y, vertex.x);
            assertThat(outline.covers(corner)).as("%s", vertex).isTrue();
            assertThat(outline.metresToEdge(corner)).isZero();
            assertThat(verdict(corner, 5)).isEqualTo(Verdict.CONFIRMED);
        }
    }

    /** Crossings of a ray counted by hand, and great circles to points set every ten metres or so near the nearest edge. */
    @Test
    void itAgreesWithANaiveComputation() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int time = 0; time < 300; time++) {
            GeoPosition any = new GeoPosition(41 + random.nextDouble() * 11, -7 + random.nextDouble() * 18);
            assertThat(outline.covers(any)).as("seed %d: %s", seed, any).isEqualTo(naivelyInside(any));
            double naive = naiveMetres(any);
            assertThat(outline.metresToEdge(any))
                    .as("seed %d: %s", seed, any)
                    .isCloseTo(naive, within(60 + naive * naive / 8_000_000));
        }
    }

    @Test
    void farAwayIsFarAway() {
        assertThat(outline.metresToEdge(new GeoPosition(0.0001, 0.0001))).isGreaterThan(4_000_000);
        assertThat(verdict(new GeoPosition(90, 180), 5)).isEqualTo(Verdict.OUTSIDE);
        assertThat(verdict(new GeoPosition(-90, -180), 20_000)).isEqualTo(Verdict.OUTSIDE);
        assertThat(verdict(new GeoPosition(46, 179.9), 5)).isEqualTo(Verdict.OUTSIDE);
    }

    private Verdict verdict(GeoPosition position, double accuracy) {
        return new DeviceFix(
                        position, accuracy, outline.covers(position), outline.metresToEdge(position), Duration.ZERO)
                .judge()
                .verdict();
    }

    private static boolean naivelyInside(GeoPosition at) {
        boolean inside = false;
        for (Coordinate[] line : LINES) {
            for (int end = 1; end < line.length; end++) {
                Coordinate one = line[end - 1];
                Coordinate other = line[end];
                boolean spans = (one.y > at.latitude()) != (other.y > at.latitude());
                double crossing = (other.x - one.x) * (at.latitude() - one.y) / (other.y - one.y) + one.x;
                inside ^= spans && at.longitude() < crossing;
            }
        }
        return inside;
    }

    private static double naiveMetres(GeoPosition at) {
        double nearest = Double.MAX_VALUE;
        for (Coordinate[] line : LINES) {
            for (int end = 1; end < line.length; end++) {
                nearest = Math.min(nearest, naiveMetres(at, line[end - 1], line[end]));
            }
        }
        return nearest;
    }

    private static double naiveMetres(GeoPosition at, Coordinate one, Coordinate other) {
        double nearest = Double.MAX_VALUE;
        double length = new GeoPosition(one.y, one.x).metresTo(new GeoPosition(other.y, other.x));
        int steps = (int) Math.min(4_000, 2 + length / 50);
        for (int step = 0; step <= steps; step++) {
            double part = (double) step / steps;
            GeoPosition between = new GeoPosition(one.y + (other.y - one.y) * part, one.x + (other.x - one.x) * part);
            nearest = Math.min(nearest, at.metresTo(between));
        }
        return nearest;
    }

    private static List<Coordinate[]> lines() {
        Geometry boundary = FranceOutline.read().getBoundary();
        return IntStream.range(0, boundary.getNumGeometries())
                .mapToObj(part -> boundary.getGeometryN(part).getCoordinates())
                .toList();
    }

    private static Coordinate[] corners() {
        return FranceOutline.read().getCoordinates();
    }
}
