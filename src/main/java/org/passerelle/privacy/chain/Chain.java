package org.passerelle.privacy.chain;

/** How far the chain has come: the position of its last entry and the hash that stands there. */
public record Chain(long position, byte[] hash) {

    /** Before the first entry. */
    public static final Chain START = new Chain(0, new byte[32]);

    private static final String DOMAIN = "PASSERELLE-AUDIT-LINK-1";

    /** The chain with one entry more. */
    public Chain next(ChainedEntry entry) {
        long place = position + 1;
        byte[] link = Framed.of(DOMAIN)
                .bytes(hash)
                .number(place)
                .id(entry.id())
                .time(entry.at())
                .text(entry.action())
                .bytes(entry.subject())
                .bytes(entry.detailHash())
                .hash();
        return new Chain(place, link);
    }
}
