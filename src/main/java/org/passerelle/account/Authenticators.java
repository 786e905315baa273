package org.passerelle.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.passerelle.account.credential.TimeSteps;
import org.passerelle.account.onetime.SixDigits;
import org.passerelle.platform.Chance;
import org.passerelle.privacy.FieldCipher;

/** The one-time passwords of staff's authenticators (RFC 6238): HMAC-SHA1, six digits, as every app can. */
@ApplicationScoped
class Authenticators {

    private static final String TABLE = "staff";
    private static final String COLUMN = "totp_secret";
    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(TimeSteps.LENGTH);
    private final FieldCipher cipher;
    private final Chance chance;

    Authenticators(FieldCipher cipher, Chance chance) {
        this.cipher = cipher;
        this.chance = chance;
    }

    byte[] newSecret() {
        return chance.bytes(SECRET_BYTES);
    }

    byte[] seal(UUID member, byte[] secret) {
        return cipher.seal(TABLE, member, COLUMN, HexFormat.of().formatHex(secret));
    }

    byte[] open(UUID member, byte[] sealed) {
        return HexFormat.of().parseHex(cipher.open(TABLE, member, COLUMN, sealed));
    }

    /** The code of a time. */
    String code(byte[] secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException failure) {
            throw new IllegalStateException("This JDK cannot make a one-time password", failure);
        }
    }

    /** The steps that a typed code fits, among those taken now; every one is looked at. */
    List<Long> fitting(byte[] secret, String typed, Instant now) {
        byte[] digits = SixDigits.read(typed).orElse("").getBytes(StandardCharsets.US_ASCII);
        return TimeSteps.taken(now).stream()
                .filter(step -> MessageDigest.isEqual(digits, ascii(code(secret, TimeSteps.start(step)))))
                .toList();
    }

    /** The address of a secret, as authenticator apps read it from a picture. */
    static String address(String email, String secret) {
        String label = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Passerelle:" + label + "?secret=" + secret + "&issuer=Passerelle";
    }

    private static byte[] ascii(String code) {
        return code.getBytes(StandardCharsets.US_ASCII);
    }
}
