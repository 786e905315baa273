package org.passerelle.account;

/** What a client gets at sign-in and at each refresh; {@code expiresIn} is the access token's life in seconds. */
record NewSession(String accessToken, String refreshToken, long expiresIn) {}
