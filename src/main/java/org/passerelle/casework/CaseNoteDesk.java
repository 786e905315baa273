package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.FieldCipher;

/** Seals and opens what staff note about cases. */
@ApplicationScoped
class CaseNoteDesk {

    private static final String TABLE = "case_notes";
    private static final String COLUMN = "body";
    private static final int NEWEST = 20;

    private final FieldCipher cipher;

    CaseNoteDesk(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Keeps a note; it is never changed, and what was wrong is said in a further one. */
    Uni<CaseNoteBody> add(Mutiny.StatelessSession tx, UUID application, Actor.Staff by, String body, Instant now) {
        UUID id = Ids.next();
        byte[] sealed = cipher.seal(TABLE, id, COLUMN, body);
        return new CaseNotes(tx)
                .add(application, new CaseNotes.Note(id, by.staffId(), sealed, now))
                .replaceWith(new CaseNoteBody(id, by.staffId(), body, now));
    }

    /** The newest, oldest first. */
    Uni<List<CaseNoteBody>> newest(Mutiny.StatelessSession tx, UUID application) {
        return new CaseNotes(tx)
                .newest(application, NEWEST)
                .map(notes -> notes.stream().map(this::open).toList().reversed());
    }

    CaseNoteBody open(CaseNotes.Note note) {
        return new CaseNoteBody(note.id(), note.by(), cipher.open(TABLE, note.id(), COLUMN, note.body()), note.at());
    }
}
