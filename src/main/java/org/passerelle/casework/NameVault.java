package org.passerelle.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.casework.names.Asked;
import org.passerelle.casework.names.Birth;
import org.passerelle.casework.names.KnownName;
import org.passerelle.drafts.SubmittedIdentity;
import org.passerelle.privacy.FieldCipher;
import org.passerelle.privacy.LookupHash;

/** Makes of a name what is stored of it: keyed hashes to find it by, and the name itself, sealed. */
@ApplicationScoped
class NameVault {

    private static final String MARK = "case.name";
    private static final String TABLE = "case_names";
    private static final String COLUMN = "kept";

    private final LatinLetters letters;
    private final LookupHash hashes;
    private final FieldCipher cipher;

    NameVault(LatinLetters letters, LookupHash hashes, FieldCipher cipher) {
        this.letters = letters;
        this.hashes = hashes;
        this.cipher = cipher;
    }

    /** What is known of a person by what they submitted. */
    KnownName known(SubmittedIdentity identity) {
        String shown = identity.name();
        List<String> latin = Stream.concat(Stream.of(shown), identity.otherNames().stream())
                .map(letters::of)
                .filter(name -> !name.isEmpty())
                .toList();
        Optional<Birth> birth = identity.birth().map(span -> new Birth(span.from(), span.to()));
        return new KnownName(shown, latin, birth);
    }

    /** What somebody typed, as it is looked for. */
    Asked asked(String name, Optional<Birth> birth) {
        return new Asked(letters.words(name), birth);
    }

    byte[] seal(UUID application, KnownName name) {
        return cipher.seal(TABLE, application, COLUMN, name.written());
    }

    KnownName open(UUID application, byte[] kept) {
        return KnownName.read(cipher.open(TABLE, application, COLUMN, kept));
    }

    /** The first eight bytes of the keyed hash of each mark. */
    List<Long> hashed(Collection<String> marks) {
        return marks.stream()
                .map(mark -> ByteBuffer.wrap(hashes.of(MARK, mark)).getLong())
                .toList();
    }
}
