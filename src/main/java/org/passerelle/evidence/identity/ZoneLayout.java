package org.passerelle.evidence.identity;

import java.util.List;

/**
 * The three sizes of machine-readable zones of ICAO 9303, parts 4 to 6. Places are counted from 0, line after line.
 *
 * @param composite what the last check digit covers, as pairs of first place and place after the last
 */
enum ZoneLayout {
    /** Cards: three lines of 30. */
    TD1(
            3,
            30,
            new Fields(span(5, 14), span(30, 36), span(38, 44), span(45, 48), span(60, 90)),
            List.of(span(5, 30), span(30, 37), span(38, 45), span(48, 59)),
            59,
            span(15, 30)),
    /** Larger cards and old papers: two lines of 36. */
    TD2(
            2,
            36,
            new Fields(span(36, 45), span(49, 55), span(57, 63), span(46, 49), span(5, 36)),
            List.of(span(36, 46), span(49, 56), span(57, 71)),
            71,
            span(64, 71)),
    /** Passports: two lines of 44. */
    TD3(
            2,
            44,
            new Fields(span(44, 53), span(57, 63), span(65, 71), span(54, 57), span(5, 44)),
            List.of(span(44, 54), span(57, 64), span(65, 87)),
            87,
            span(72, 86));

    private final int lines;
    private final int width;
    private final Fields fields;
    private final List<Span> composite;
    private final int compositeDigit;
    private final Span optional;

    ZoneLayout(int lines, int width, Fields fields, List<Span> composite, int compositeDigit, Span optional) {
        this.lines = lines;
        this.width = width;
        this.fields = fields;
        this.composite = composite;
        this.compositeDigit = compositeDigit;
        this.optional = optional;
    }

    /** From a place to before another. */
    record Span(int from, int to) {
        String of(String zone) {
            return zone.substring(from, to);
        }
    }

    /** Where a field lies; the check digit of the first three follows right after. */
    record Fields(Span number, Span birth, Span expiry, Span nationality, Span names) {}

    private static Span span(int from, int to) {
        return new Span(from, to);
    }

    int lines() {
        return lines;
    }

    int width() {
        return width;
    }

    Fields fields() {
        return fields;
    }

    List<Span> composite() {
        return composite;
    }

    int compositeDigit() {
        return compositeDigit;
    }

    /** What the issuer may use as they like; long numbers run on into it. */
    Span optional() {
        return optional;
    }

    /** Whether a line can have lost fillers at its end: nothing but names, or what issuers like, stands there. */
    boolean mayBeShort(int line) {
        return this == TD1 ? line != 1 : line == 0;
    }
}
