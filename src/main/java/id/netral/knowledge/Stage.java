package id.netral.knowledge;

import id.netral.language.Language;
import java.util.Map;

/** A stretch of the election calendar and what applies in it. */
public record Stage(String id, Period period, Map<Language, String> says, int line) {}
