package id.netral.conversation;

import id.netral.reports.Deadlines;
import id.netral.reports.Inspection;
import id.netral.reports.Inspection.Case;
import id.netral.reports.Intake;
import id.netral.reports.Outcome;
import id.netral.reports.Refusal;
import id.netral.reports.Statistics;
import id.netral.reports.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** What inspectors can do in their chats. Everything of a report is sealed here, and stays sealed. */
final class InspectorTalk {
    private static final String SECRET_KEY = "AGE-SECRET-KEY-";

    private final Supplier<Intake> intake;
    private final Deadlines deadlines;
    private final Clock clock;

    /**
     * @param clock its zone decides what day it is
     */
    InspectorTalk(Supplier<Intake> intake, Deadlines deadlines, Clock clock) {
        this.intake = intake;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * @param officer the alias that the audit trail gets
     * @return empty when it is no command for inspectors
     */
    Optional<Card> carryOut(Talk talk, String officer, Command command) {
        String rest = command.rest();
        return Optional.ofNullable(switch (command.name()) {
            case "/antrian", "/queue" -> queue(talk);
            case "/ambil", "/claim" -> claim(talk, officer, rest);
            case "/lepas", "/release" -> release(talk, officer, rest);
            case "/keadaan", "/state" -> move(talk, officer, rest);
            case "/berkas", "/file" -> bundle(talk, officer, rest);
            case "/jawab", "/reply" -> talk.say(Phrase.INSPECT_REPLY_USAGE);
            case "/statistik", "/statistics" -> statistics(talk);
            default -> null;
        });
    }

    private Inspection inspection() {
        return intake.get().inspection();
    }

    private Card queue(Talk talk) {
        List<Case> open = inspection().queue().stream().filter(one -> !one.status().isLast()).toList();
        return open.isEmpty()
                ? talk.say(Phrase.INSPECT_EMPTY)
                : new Card(talk.words(Phrase.INSPECT_QUEUE, open.size()), new CaseLines(talk.language(), deadlines, LocalDate.now(clock)).of(open));
    }

    private Card claim(Talk talk, String officer, String number) {
        if (number.isEmpty()) {
            return talk.say(Phrase.INSPECT_USAGE);
        }
        return answer(talk, number, inspection().claim(officer, number), Phrase.INSPECT_CLAIMED, officer);
    }

    private Card release(Talk talk, String officer, String number) {
        if (number.isEmpty()) {
            return talk.say(Phrase.INSPECT_USAGE);
        }
        return answer(talk, number, inspection().release(officer, number), Phrase.INSPECT_RELEASED, "");
    }

    private Card move(Talk talk, String officer, String rest) {
        String[] parts = rest.split("\\s+", 2);
        Optional<Status> status = parts.length < 2 ? Optional.empty() : Status.parse(parts[1]);
        return status.map(to -> answer(talk, parts[0], inspection().move(officer, parts[0], to), Phrase.INSPECT_MOVED,
                        talk.words(CaseLines.word(to))))
                .orElseGet(() -> talk.say(Phrase.INSPECT_STATE_USAGE));
    }

    private Card bundle(Talk talk, String officer, String number) {
        if (number.isEmpty()) {
            return talk.say(Phrase.INSPECT_USAGE);
        }
        Optional<Case> found = inspection().find(number);
        Optional<byte[]> sealed = inspection().bundle(officer, number);
        if (found.isEmpty() || sealed.isEmpty()) {
            return talk.say(Phrase.INSPECT_UNKNOWN);
        }
        String name = found.get().number();
        return new Card("", talk.words(Phrase.INSPECT_BUNDLE, name), List.of(), Set.of(),
                Optional.of(new Card.Document(name + ".tar", sealed.get())));
    }

    /** A sealed reply; the caption names the report. */
    Card reply(Talk talk, String officer, Message.Upload upload) {
        String number = upload.caption().strip().replaceFirst("(?i)^/(jawab|reply)(@\\S*)?\\s*", "");
        if (number.isEmpty() || upload.photo()) {
            return talk.say(Phrase.INSPECT_REPLY_USAGE);
        }
        try {
            byte[] content = upload.read(Inspection.LONGEST_REPLY);
            if (holdsSecretKey(new String(content, StandardCharsets.ISO_8859_1))) {
                return talk.say(Phrase.INSPECT_SECRET_KEY);
            }
            return answer(talk, number, inspection().reply(officer, number, content), Phrase.INSPECT_REPLIED, "");
        } catch (Message.TooLongException e) {
            return talk.say(Phrase.INSPECT_NOT_SEALED);
        } catch (IOException e) {
            return talk.say(Phrase.FILE_UNREADABLE);
        }
    }

    /** Whether somebody has just given a private key away. */
    static boolean holdsSecretKey(String text) {
        return text.toUpperCase(Locale.ROOT).contains(SECRET_KEY);
    }

    private Card answer(Talk talk, String number, Outcome outcome, Phrase done, String value) {
        Optional<Case> report = inspection().find(number);
        if (report.isEmpty() || outcome instanceof Outcome.Unknown) {
            return talk.say(Phrase.INSPECT_UNKNOWN);
        }
        return switch (outcome) {
            case Outcome.Refused(Refusal reason) -> switch (reason) {
                case CLAIMED -> talk.say(Phrase.INSPECT_CLAIMED_BY, report.get().officer());
                case NOT_SEALED -> talk.say(Phrase.INSPECT_NOT_SEALED);
                case TOO_MANY -> talk.say(Phrase.MESSAGE_TOO_MANY);
                default -> talk.say(Phrase.NOT_NOW);
            };
            default -> talk.say(done, report.get().number(), value);
        };
    }

    private Card statistics(Talk talk) {
        Statistics statistics = intake.get().upkeep().statistics();
        List<String> lines = new ArrayList<>();
        lines.add(talk.words(Phrase.INSPECT_COUNT, talk.words(Phrase.INSPECT_TOTAL), count(talk, statistics.total())));
        statistics.byStatus().forEach((status, count) ->
                lines.add(talk.words(Phrase.INSPECT_COUNT, talk.words(CaseLines.word(status)), count(talk, count))));
        statistics.byMonth().forEach((month, count) -> lines.add(talk.words(Phrase.INSPECT_COUNT, month, count(talk, count))));
        return new Card(talk.words(Phrase.INSPECT_STATISTICS), String.join("\n", lines));
    }

    private static String count(Talk talk, OptionalLong count) {
        return count.isPresent() ? String.valueOf(count.getAsLong()) : talk.words(Phrase.INSPECT_FEW);
    }
}
