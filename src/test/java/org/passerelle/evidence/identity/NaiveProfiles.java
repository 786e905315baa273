package org.passerelle.evidence.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The profiles written down a second time, as they stand side by side in the design, and met by trying everything. */
final class NaiveProfiles {

    private static final String DESIGN = """
             L1A    2/2              0 1 1      M1A   4/2              0 1 2      H1A   4/3                  0 1 3
             L1B    3/2              0 0 1      M1B   3/2              1 2 2      H1B   3/3                  2 1 3
             L1C    1/1              3 2 2      M1C   3/3              0 0 3      H1C   4/3                  0 0 4
             L2A    1/1 1/1          2 1 2      M1D   2/2              2 1 3      H2A   2/2 2/2              3 2 3
             L2B    1/1 1/1          2 2 1      M2A   2/2 2/2          3 2 2      H2B   4/2 3/2              0 2 3
             L3A    1/1 1/1 1/1      2 1 1      M2B   3/2 2/2          1 1 2      H2C   3/3 2/2              1 1 3
                                                M2C   3/2 2/2          0 1 3      H2D   3/3 2/2              0 1 3
                                                M3A   2/2 2/2 2/2      2 2 2      H2E   4/3 3/3              0 0 3
             V1A    4/3              0 3 3      V1D   4/4              0 0 4      H3A   2/2 2/2 2/2          2 2 3
             V1B    4/4              0 1 3      V2A   3/3 3/3          3 2 3      V2C   4/3 2/2              2 2 3
             V1C    4/3              1 1 4      V2B   4/3 3/3          0 2 3      V2D   4/4 4/4              0 0 3
                                                                                  V3A   3/3 2/2 2/2          3 3 3
            """;

    private static final Pattern CELL =
            Pattern.compile("([LMHV]\\d[A-E])((?: +\\d/\\d)+) +(\\d) (\\d) (\\d)(?= |$)", Pattern.MULTILINE);

    /** By code, in the order of codes within L, M, H, V. */
    static final Map<String, Row> ROWS = rows();

    private NaiveProfiles() {}

    /** Slots as strength and validity in turn. */
    record Row(String code, int[][] slots, int activity, int fraud, int verification) {

        boolean reached(int a, int f, int v) {
            return a >= activity && f >= fraud && v >= verification;
        }

        char level() {
            return code.charAt(0);
        }
    }

    private static Map<String, Row> rows() {
        List<Row> rows = new ArrayList<>();
        Matcher cells = CELL.matcher(DESIGN);
        while (cells.find()) {
            String[] slots = cells.group(2).strip().split(" +");
            int[][] grades = new int[slots.length][];
            for (int i = 0; i < slots.length; i++) {
                grades[i] = new int[] {slots[i].charAt(0) - '0', slots[i].charAt(2) - '0'};
            }
            rows.add(new Row(cells.group(1), grades, number(cells, 3), number(cells, 4), number(cells, 5)));
        }
        rows.sort((one, other) -> {
            int level = "LMHV".indexOf(one.level()) - "LMHV".indexOf(other.level());
            return level == 0 ? one.code().compareTo(other.code()) : level;
        });
        Map<String, Row> byCode = new LinkedHashMap<>();
        rows.forEach(row -> byCode.put(row.code(), row));
        return byCode;
    }

    private static int number(Matcher cells, int group) {
        return Integer.parseInt(cells.group(group));
    }

    /** Tries every way to give one piece to each slot. */
    static boolean assignable(Row row, List<HeldPiece> pieces) {
        int slots = row.slots().length;
        int ways = (int) Math.pow(pieces.size(), slots);
        for (int way = 0; way < ways; way++) {
            if (allowed(row, pieces, way)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allowed(Row row, List<HeldPiece> pieces, int way) {
        int slots = row.slots().length;
        HeldPiece[] given = new HeldPiece[slots];
        int rest = way;
        int vouches = 0;
        for (int slot = 0; slot < slots; slot++) {
            HeldPiece piece = pieces.get(rest % pieces.size());
            rest /= pieces.size();
            if (piece.strength() < row.slots()[slot][0] || piece.validity() < row.slots()[slot][1]) {
                return false;
            }
            vouches += piece.type().code().startsWith("VOUCH_") ? 1 : 0;
            given[slot] = piece;
        }
        return vouches <= 1 && apart(given);
    }

    private static boolean apart(HeldPiece[] given) {
        for (int one = 0; one < given.length; one++) {
            for (int other = one + 1; other < given.length; other++) {
                if (given[one].issuingEvent().equals(given[other].issuingEvent())) {
                    return false;
                }
            }
        }
        return true;
    }
}
