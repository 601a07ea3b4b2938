package id.netral.conversation;

import id.netral.knowledge.Knowledge;
import id.netral.language.Language;
import id.netral.reports.Deadlines;
import id.netral.reports.Deadlines.Duty;
import id.netral.reports.Inspection.Case;
import id.netral.reports.Intake;
import id.netral.reports.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tells inspectors of new and overdue reports. New ones are told of in rounds of half an hour, so that a notice does not say
 * when somebody sat there and reported; the first round after a restart tells of all that nobody has claimed. A lost notice is not
 * repeated before, and one that is let go is no new one. For one thread.
 */
public final class Rounds {
    static final Duration LENGTH = Duration.ofMinutes(30);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int MOST = 20;

    private final Supplier<Intake> intake;
    private final Supplier<Knowledge> knowledge;
    private final Arrivals arrivals;
    private final Deadlines deadlines;
    private final Notices notices;
    private final Clock clock;
    private Set<String> told = Set.of();
    private long latest = -1;
    private LocalDate reminded = LocalDate.MIN;

    Rounds(Supplier<Intake> intake, Supplier<Knowledge> knowledge, Arrivals arrivals, Deadlines deadlines, Notices notices, Clock clock) {
        this.intake = intake;
        this.knowledge = knowledge;
        this.arrivals = arrivals;
        this.deadlines = deadlines;
        this.notices = notices;
        this.clock = clock;
        arrivals.expect();
    }

    /** To be called every minute or so; does something once in each half hour. Throws what the intake throws. */
    public void goOn() {
        long round = Math.floorDiv(clock.instant().getEpochSecond(), LENGTH.toSeconds());
        if (round == latest) {
            return;
        }
        List<Case> queue = intake.get().inspection().queue();
        tellOfNew(queue, arrivals.take(), latest < 0);
        remind(queue);
        latest = round;
    }

    private void tellOfNew(List<Case> queue, Map<String, String> categories, boolean first) {
        List<Case> fresh = queue.stream().filter(one -> waits(one) && !told.contains(one.number())).toList();
        if (!fresh.isEmpty()) {
            List<String> lines = new ArrayList<>(fresh.stream().limit(MOST).map(one -> line(one, categories)).toList());
            if (fresh.size() > MOST) {
                lines.add(say(Phrase.INSPECT_MORE, fresh.size() - MOST));
            }
            Phrase heading = first ? Phrase.NOTICE_WAITING : Phrase.NOTICE_NEW;
            notices.tell(new Card(say(heading, fresh.size()), String.join("\n\n", lines)));
        }
        told = queue.stream().filter(one -> first || waits(one) || told.contains(one.number())).map(Case::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean waits(Case one) {
        return one.status() == Status.RECEIVED && one.officer().isEmpty();
    }

    private String line(Case report, Map<String, String> categories) {
        String about = Optional.ofNullable(categories.get(report.number()))
                .flatMap(id -> knowledge.get().card(id))
                .map(card -> card.text(Language.ID).title())
                .orElseGet(() -> say(Phrase.NOTICE_NO_CATEGORY));
        return say(Phrase.NOTICE_LINE, report.number(), about, date(report.day()), date(deadlines.due(Duty.ACKNOWLEDGE, report.day())),
                date(deadlines.due(Duty.FEEDBACK, report.day())), date(deadlines.due(Duty.OUTCOME, report.day())));
    }

    private void remind(List<Case> queue) {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(reminded) || LocalTime.now(clock).isBefore(MORNING)) {
            return;
        }
        List<Case> overdue = queue.stream().filter(one -> deadlines.overdue(one, today).isPresent()).toList();
        if (!overdue.isEmpty()) {
            notices.tell(new Card(say(Phrase.NOTICE_OVERDUE, overdue.size()), new CaseLines(Language.ID, deadlines, today).of(overdue)));
        }
        reminded = today;
    }

    private static String say(Phrase phrase, Object... values) {
        return Wording.text(Language.ID, phrase, values);
    }

    private static String date(LocalDate day) {
        return Wording.date(Language.ID, day);
    }
}
