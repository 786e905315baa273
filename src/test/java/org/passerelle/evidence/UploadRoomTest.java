package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A node reads as many uploads as it has memory for, and leaves room for everybody. */
class UploadRoomTest {

    private static final UUID SOMEBODY = new UUID(0, 1);

    @Test
    void noMoreThanFitIntoTheMemoryWhateverWasSet() {
        assertThat(UploadRoom.most(250, 192L << 20)).isEqualTo(96);
        assertThat(UploadRoom.most(250, 4L << 30)).isEqualTo(250);
        assertThat(UploadRoom.most(250, 1)).isEqualTo(1);
    }

    @Test
    void onePersonTakesTwelvePlacesAndGivesThemBack() {
        UploadRoom room = new UploadRoom(14);
        for (int place = 0; place < UploadRoom.MOST_OF_ONE; place++) {
            assertThat(room.enter(SOMEBODY)).isTrue();
        }
        assertThat(room.enter(SOMEBODY)).isFalse();
        assertThat(room.enter(new UUID(0, 2))).isTrue();
        assertThat(room.enter(new UUID(0, 3))).isTrue();
        assertThat(room.enter(new UUID(0, 4))).isFalse();
        room.leave(SOMEBODY);
        assertThat(room.enter(SOMEBODY)).isTrue();
    }
}
