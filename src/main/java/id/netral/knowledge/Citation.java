package id.netral.knowledge;

/**
 * A source and the exact place in it.
 *
 * @param reference such as "Pasal 5 huruf n angka 4"; Indonesian
 */
public record Citation(String source, String reference) {}
