package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Handle;
import org.passerelle.account.proof.RecoveryCode;
import org.passerelle.platform.Chance;
import org.passerelle.platform.Sha256;
import org.passerelle.privacy.LookupHash;

/** Makes what people prove themselves with, and the hashes by which the database knows it. */
@ApplicationScoped
class ProofSecrets {

    private final Chance chance;
    private final LookupHash hashes;

    ProofSecrets(Chance chance, LookupHash hashes) {
        this.chance = chance;
        this.hashes = hashes;
    }

    /** The token by which a phone shows that it was here before: its id and our seal. */
    String deviceToken(UUID device) {
        return new Handle(device, deviceSeal(device)).written();
    }

    /** The device of a token that was made here; empty for all else. */
    Optional<UUID> device(@Nullable String token) {
        return Optional.ofNullable(token)
                .flatMap(Handle::read)
                .filter(handle -> MessageDigest.isEqual(handle.secret(), deviceSeal(handle.id())))
                .map(Handle::id);
    }

    /** Equal PINs have different hashes in different accounts. */
    byte[] pinHash(UUID account, String pin) {
        return hashes.of("pin", account + " " + pin);
    }

    /** A new recovery code as it is shown. */
    String newRecoveryCode() {
        List<Integer> numbers = IntStream.range(0, RecoveryCode.LENGTH)
                .mapToObj(_ -> chance.below(RecoveryCode.ALPHABET_SIZE))
                .toList();
        return RecoveryCode.write(numbers);
    }

    /** The hash of a code as it is read. */
    byte[] recoveryHash(String code) {
        return hashes.of("recovery-code", code);
    }

    Handle newHandle(UUID id) {
        return new Handle(id, chance.bytes(Handle.SECRET));
    }

    byte[] handleHash(Handle handle) {
        return Sha256.of(handle.secret());
    }

    /** Under what name the wrong guesses at one thing of one account are counted. */
    byte[] scope(Guessed guessed, UUID account) {
        return hashes.of("tries", guessed + " " + account);
    }

    /** The same for recovery codes that are typed with a contact, before anybody's account is known. */
    byte[] recoveryScope(byte[] contactHash) {
        return hashes.of("tries", "recovery " + HexFormat.of().formatHex(contactHash));
    }

    /** What stands at the end of a link, for one who knows nothing else. */
    String newLinkToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(Handle.SECRET));
    }

    byte[] linkHash(String token) {
        return Sha256.of(token);
    }

    private byte[] deviceSeal(UUID device) {
        return Arrays.copyOf(hashes.of("device-token", device.toString()), Handle.SECRET);
    }

    /** What is counted for an account; what is guessed before one is known counts for the contact. */
    enum Guessed {
        PIN,
        RECOVERY_CODE,
        VOUCHER,
        /** Codes that this account has had sent to contacts it wants to add. */
        NEW_CONTACT
    }
}
