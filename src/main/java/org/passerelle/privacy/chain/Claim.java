package org.passerelle.privacy.chain;

/** What a checkpoint says: that the chain stood so. */
public record Claim(String checkpoint, Chain chain) {}
