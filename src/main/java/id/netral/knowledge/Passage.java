package id.netral.knowledge;

import id.netral.language.Language;
import java.util.Map;

/**
 * A piece of a circular or article, found when no card answers.
 *
 * @param heading of its section or article; may be empty
 * @param source id of the source it stands in
 */
public record Passage(String file, Map<Language, String> document, String heading, String text, String source) {}
