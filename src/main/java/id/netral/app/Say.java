package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.conversation.Wording;
import id.netral.language.Language;
import id.netral.reports.Recipients;
import id.netral.reports.StorageException;
import java.nio.file.Path;
import java.util.List;

/** What the command line says; Indonesian unless {@code NETRAL_LANG=en}. */
final class Say {
    private Say() {}

    /** Indonesian too where the setting is wrong, which is said where all settings are read. */
    static Language language() {
        try {
            return Settings.language(System.getenv());
        } catch (Settings.BadSetting e) {
            return Language.ID;
        }
    }

    static String text(Phrase phrase, Object... values) {
        return Wording.text(language(), phrase, values);
    }

    static void line(Phrase phrase, Object... values) {
        System.out.println(text(phrase, values));
    }

    /** Why no reports are taken, one sentence for each reason; none when they are. */
    static List<String> closed(Recipients recipients, Path file) {
        if (recipients.usable()) {
            return List.of();
        }
        return recipients.problems().isEmpty()
                ? List.of(text(Phrase.INTAKE_CLOSED, file))
                : recipients.problems().stream().map(problem -> text(Phrase.INTAKE_CLOSED_BY, problem(problem))).toList();
    }

    private static String problem(Recipients.Problem problem) {
        Phrase phrase = switch (problem.fault()) {
            case UNREADABLE -> Phrase.RECIPIENTS_UNREADABLE;
            case TOO_LONG -> Phrase.RECIPIENTS_TOO_LONG;
            case PRIVATE_KEY -> Phrase.RECIPIENTS_PRIVATE_KEY;
            case NO_KEY -> Phrase.RECIPIENTS_NO_KEY;
            case REPEATED -> Phrase.RECIPIENTS_REPEATED;
        };
        return text(phrase, problem.place());
    }

    /** One sentence for the operator. */
    static String trouble(StorageException e) {
        Phrase phrase = switch (e.reason()) {
            case IN_USE -> Phrase.TROUBLE_IN_USE;
            case NEWER -> Phrase.TROUBLE_NEWER;
            case DAMAGED -> Phrase.TROUBLE_DAMAGED;
            case LOG_MISSING -> Phrase.TROUBLE_LOG_MISSING;
            case PEPPER_MISSING -> Phrase.TROUBLE_PEPPER_MISSING;
            case UNUSABLE -> Phrase.TROUBLE_UNUSABLE;
            case ABSENT -> Phrase.TROUBLE_ABSENT;
            case FILE_EXISTS -> Phrase.TROUBLE_FILE_EXISTS;
            case KEY_UNREADABLE -> Phrase.TROUBLE_KEY_UNREADABLE;
            case WRONG_KEY -> Phrase.TROUBLE_WRONG_KEY;
        };
        return text(phrase, e.about());
    }
}
