package id.netral.answering;

import id.netral.knowledge.Verdict;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What one question means in its talk; each message is read and decided once. */
final class Understanding {
    private final Reader reader;
    private final Function<Reading, Decision> decide;
    private final Map<Question, Thought> messages = new IdentityHashMap<>();

    Understanding(Reader reader, Function<Reading, Decision> decide) {
        this.reader = reader;
        this.decide = decide;
    }

    /**
     * @param whole the question with what it continues
     * @param own what it says by itself
     */
    record Meaning(Thought whole, Thought own, LocalDate day) {}

    /** A reading, and what is to be said of it as soon as somebody wants to know. */
    final class Thought {
        private final Reading reading;
        private Decision decision;

        private Thought(Reading reading) {
            this.reading = reading;
        }

        Reading reading() {
            return reading;
        }

        Decision decision() {
            if (decision == null) {
                decision = decide.apply(reading);
            }
            return decision;
        }
    }

    Meaning of(Question question) {
        Thought own = message(question);
        Optional<LocalDate> named = AsOf.in(question.text());
        Optional<Meaning> before = thread(question).filter(b -> continues(own, question.reply())).map(this::of);
        Thought whole = before.map(b -> joined(b.whole(), own)).orElse(own);
        return new Meaning(whole, own, named.or(() -> before.map(Meaning::day)).orElse(question.day()));
    }

    private Thought message(Question question) {
        return messages.computeIfAbsent(question, asked -> new Thought(Commands.without(asked.text(), reader::read)));
    }

    private Thought joined(Thought before, Thought own) {
        Reading joined = reader.continued(before.reading(), own.reading());
        return joined == own.reading() ? own : new Thought(joined);
    }

    /** The question before this one; a remark about something else ("hujan lebat ya") does not cut the thread of a talk. */
    private Optional<Question> thread(Question question) {
        return question.before().flatMap(last -> last.before().isPresent() && isRemark(message(last)) ? thread(last) : Optional.of(last));
    }

    private static boolean isRemark(Thought own) {
        return new Continuation(own.reading()).continues() && own.decision().isOfAnotherField();
    }

    /** Who asks for facts or wants to report asks something new, unless the question says that it goes on; so does who speaks of another field. */
    private static boolean continues(Thought own, boolean reply) {
        Continuation continuation = new Continuation(own.reading());
        if (reply && continuation.isBrief()) {
            return true;
        }
        if (!continuation.continues() || SmallTalk.of(own.reading()).isPresent()) {
            return false;
        }
        return !own.decision().isOfAnotherField() && (continuation.isOpen() || switch (own.decision().answer()) {
            case Answer.Ruling ruling -> ruling.finding().verdict() != Verdict.INFO;
            case Answer.Report report -> false;
            default -> true;
        });
    }
}
