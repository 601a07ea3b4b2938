package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What changed about the problems of the knowledge folder from one reading to the next. */
final class ProblemNews {
    private Set<Problem> told = Set.of();

    /** The problems that the reading before did not have. */
    synchronized List<Problem> of(Knowledge knowledge) {
        List<Problem> fresh = knowledge.problems().stream().filter(problem -> !told.contains(problem)).toList();
        told = Set.copyOf(knowledge.problems());
        return fresh;
    }

    /** The same in lines, with one of its own when all are mended. */
    synchronized List<String> lines(Knowledge knowledge) {
        boolean mended = !told.isEmpty() && knowledge.problems().isEmpty();
        return Stream.concat(of(knowledge).stream().map(Problem::toString), mended ? Stream.of(Say.text(Phrase.KNOWLEDGE_MENDED)) : Stream.empty())
                .toList();
    }
}
