package org.passerelle.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.ZoneReading;

/**
 * What came of reading a machine-readable zone, without what it says.
 *
 * @param result verified, not_verified or unreadable
 * @param why why it is no zone; null where it is one
 */
record ZoneBody(String result, @Nullable String why, List<String> failed, List<SlipBody> slips) {

    /** A character that was probably typed for another one; line and place count from 1. */
    record SlipBody(int line, int place, String typed, String meant) {}

    static ZoneBody of(ZoneReading reading) {
        return switch (reading) {
            case ZoneReading.Verified _ -> new ZoneBody("verified", null, List.of(), List.of());
            case ZoneReading.NotVerified(List<ZoneReading.Field> failed, List<ZoneReading.Slip> slips) ->
                new ZoneBody(
                        "not_verified",
                        null,
                        failed.stream().map(ZoneReading.Field::code).toList(),
                        slips.stream().map(ZoneBody::slip).toList());
            case ZoneReading.Unreadable(ZoneReading.Why why) ->
                new ZoneBody("unreadable", why.code(), List.of(), List.of());
        };
    }

    private static SlipBody slip(ZoneReading.Slip slip) {
        return new SlipBody(
                slip.line(), slip.place(), Character.toString(slip.typed()), Character.toString(slip.meant()));
    }
}
