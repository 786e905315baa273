package org.passerelle.account.credential;

import java.math.BigInteger;

/** Base 32 of RFC 4648 without padding, as authenticators take their secrets. */
public final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** Writes bytes, whose number is a multiple of five. */
    public static String write(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        int length = bytes.length * Byte.SIZE / BITS;
        StringBuilder text = new StringBuilder(length);
        for (int place = length - 1; place >= 0; place--) {
            int digit = number.shiftRight(place * BITS).intValue() & (LETTERS.length() - 1);
            text.append(LETTERS.charAt(digit));
        }
        return text.toString();
    }

    /** Reads what {@link #write} wrote. */
    public static byte[] read(String text) {
        BigInteger number = BigInteger.ZERO;
        for (char letter : text.toCharArray()) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] digits = number.toByteArray();
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int count = Math.min(digits.length, bytes.length);
        System.arraycopy(digits, digits.length - count, bytes, bytes.length - count, count);
        return bytes;
    }
}
