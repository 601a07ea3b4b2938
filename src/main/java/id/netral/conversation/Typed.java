package id.netral.conversation;

import id.netral.conversation.Talk.Stage;
import id.netral.language.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a message is when its few words stand alone: a button that is typed instead of pressed. */
final class Typed {
    private Typed() {}

    /** The button of what is open that these words name; empty when they are a message like any other. */
    static Optional<Action.Pressed> button(Stage stage, String text) {
        Optional<Action> named = Action.labelled(text);
        return (switch (stage) {
            case Stage.Asking asking -> named.filter(action -> switch (action) {
                case REPORT, SEND, CANCEL, CLEAN_UP -> true;
                default -> false;
            });
            case Stage.Telling telling -> named.map(action -> action == Action.SEND ? Action.DONE : inDraft(action));
            case Stage.Reviewing reviewing -> named.map(Typed::inDraft).or(() -> answer(text, Action.SEND, Action.ADD));
            case Stage.Retyping retyping -> named.filter(action -> action == Action.CANCEL || action == Action.CLEAN_UP);
            case Stage.Following open -> named.map(Typed::inReport)
                    .or(() -> open.withdrawing() ? answer(text, Action.WITHDRAW_REALLY, Action.STAY) : Optional.empty());
        }).map(action -> new Action.Pressed(action, stage.subject()));
    }

    /** Nothing typed beside a draft takes it away, except its own Cancel. */
    private static Action inDraft(Action action) {
        return action == Action.CLEAN_UP ? Action.CLOSE : action;
    }

    private static Action inReport(Action action) {
        return switch (action) {
            case DONE, CANCEL -> Action.CLOSE;
            case SEND, ADD -> Action.STAY;
            default -> action;
        };
    }

    private static Optional<Action> answer(String text, Action yes, Action no) {
        return says(text, Phrase.TYPED_YES) ? Optional.of(yes) : says(text, Phrase.TYPED_NO) ? Optional.of(no) : Optional.empty();
    }

    /** Whether a text is one of the wordings, separated by bars, that a phrase has in any language. */
    static boolean says(String text, Phrase phrase) {
        String words = plain(text);
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(Wording.text(language, phrase).split("\\|")))
                .anyMatch(wording -> plain(wording).equals(words));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
