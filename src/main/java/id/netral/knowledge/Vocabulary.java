package id.netral.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that the bot knows.
 *
 * @param spellings everyday, dialect and English words or phrases to their standard Indonesian
 * @param common words known to carry no rule
 * @param whole words that are no form of another word, although they look like one: {@code pemerintah} is not {@code perintah}
 */
public record Vocabulary(Map<String, String> spellings, List<Concept> concepts, Set<String> common, Set<String> whole) {}
