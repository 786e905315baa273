package org.passerelle.account;

/** What a member of staff gets at sign-in and at each refresh; {@code expiresIn} is the access token's life in seconds. */
record StaffTokens(String accessToken, String refreshToken, long expiresIn) {}
