package id.netral.knowledge;

/**
 * A source and the exact place in it.
 *
 * @param reference such as "Pasal 5 huruf n angka 4"; Indonesian
 * @param line of the card's file
 */
public record Citation(String source, String reference, int line) {}
