package id.netral.answering;

import java.util.Set;

/** Finds the words of which somebody forgot the blanks between: {@code bolehsaya}, {@code ikutkampanye}. */
final class RunTogether {
    private static final int SHORTEST = 7;
    private static final int MOST_PIECES = 4;
    /** Shorter pieces must be little words, or names as frequent as "PNS"; else syllables of any word would do. */
    private static final int LONG_PIECE = 4;
    private static final int SHORT_PIECE = 2;
    private static final int FREQUENT = 1_000;
    private static final int KNOWN_WELL = 20;

    private final Set<String> little;
    private final Set<String> everyday;
    private final Lexicon lexicon;

    /**
     * @param little words that carry no rule by themselves
     * @param everyday words that are respelt afterwards
     */
    RunTogether(Set<String> little, Set<String> everyday, Lexicon lexicon) {
        this.little = little;
        this.everyday = everyday;
        this.lexicon = lexicon;
    }

    /** The fewest words that make up this one, with blanks between them; empty when there are none. */
    String parted(String word) {
        if (word.length() < SHORTEST) {
            return "";
        }
        String[] best = new String[word.length() + 1];
        int[] pieces = new int[word.length() + 1];
        best[0] = "";
        for (int end = SHORT_PIECE; end <= word.length(); end++) {
            for (int start = 0; start <= end - SHORT_PIECE; start++) {
                if (best[start] != null && pieces[start] < MOST_PIECES && (best[end] == null || pieces[start] + 1 < pieces[end])
                        && isPiece(word.substring(start, end))) {
                    best[end] = best[start] + (start == 0 ? "" : " ") + word.substring(start, end);
                    pieces[end] = pieces[start] + 1;
                }
            }
        }
        return best[word.length()] == null ? "" : best[word.length()];
    }

    private boolean isPiece(String word) {
        if (word.length() >= LONG_PIECE) {
            return lexicon.count(word) >= KNOWN_WELL || everyday.contains(word);
        }
        return little.contains(word) && lexicon.count(word) >= KNOWN_WELL || lexicon.count(word) >= FREQUENT;
    }
}
