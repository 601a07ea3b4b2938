package id.netral.knowledge;

import java.util.Map;

/**
 * What a file of concepts says.
 *
 * @param byLine in the order of the lines
 */
record ConceptFile(Map<Integer, Concept> byLine) {}
