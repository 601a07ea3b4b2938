package id.netral.conversation;

import id.netral.answering.Answer.Finding;
import id.netral.answering.Question;
import id.netral.language.Language;
import id.netral.language.LanguageGuess;
import id.netral.reports.Receipt;
import id.netral.reports.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a talk stands; lives in memory only.
 *
 * @param last the last question, which the next one may continue
 * @param asked whether the last answer asked for more
 * @param subject what the last answer was about
 * @param heard when the last message came, for forgetting the talk
 */
record Talk(Language language, Stage stage, Optional<Question> last, boolean asked, Optional<Finding> subject, Instant heard) {
    static final Set<Card.Trait> CONFIDENTIAL = Set.of(Card.Trait.CONFIDENTIAL);

    /** What the next message means. */
    sealed interface Stage {
        /** What its buttons name, so that they do nothing to anything else. */
        default String subject() {
            return "";
        }

        /** A question. */
        record Asking() implements Stage {}

        /** Something about the report that is being written, under the receipt that it will have. */
        sealed interface Draft extends Stage {
            Receipt receipt();

            Report report();

            @Override
            default String subject() {
                return receipt().code();
            }
        }

        /** A piece of a report. */
        record Telling(Receipt receipt, Report report) implements Draft {}

        /** Yes or no to a report that was shown back. */
        record Reviewing(Receipt receipt, Report report) implements Draft {}

        /** The end of a receipt code. */
        record Retyping(Receipt receipt) implements Stage {}

        /**
         * A message to the inspectors of the report that this receipt opened.
         *
         * @param number of the report, as it is shown
         * @param withdrawing whether the person was just asked if the report is to be withdrawn
         */
        record Following(Receipt receipt, String number, boolean withdrawing) implements Stage {
            @Override
            public String subject() {
                return number;
            }

            boolean opens(Optional<Receipt> other) {
                return other.filter(receipt::equals).isPresent();
            }

            Following withdrawing(boolean asked) {
                return new Following(receipt, number, asked);
            }
        }
    }

    /** In the language of its first message. */
    static Talk begin(Message first, Instant now) {
        return new Talk(LanguageGuess.of(first.words()).orElse(Language.ID), new Stage.Asking(), Optional.empty(), false, Optional.empty(), now);
    }

    /** Nothing of what was said is left but its language. */
    Talk forgotten() {
        return new Talk(language, new Stage.Asking(), Optional.empty(), false, Optional.empty(), heard);
    }

    Talk at(Stage next) {
        return new Talk(language, next, last, asked, subject, heard);
    }

    /** Not any more in the middle of a withdrawal. */
    Talk settled() {
        return stage instanceof Stage.Following open ? at(open.withdrawing(false)) : this;
    }

    Talk in(Language other) {
        return new Talk(other, stage, last, asked, subject, heard);
    }

    Talk about(Question question, boolean askedBack, Optional<Finding> finding) {
        return new Talk(language, stage, Optional.of(question), askedBack, finding, heard);
    }

    /** About something that was chosen from a list. */
    Talk shown(Optional<Finding> finding) {
        return new Talk(language, stage, last, false, finding, heard);
    }

    Talk heardAt(Instant now) {
        return new Talk(language, stage, last, asked, subject, now);
    }

    String words(Phrase phrase, Object... values) {
        return Wording.text(language, phrase, values);
    }

    String date(LocalDate day) {
        return Wording.date(language, day);
    }

    Button button(Phrase label, String action) {
        return new Button(words(label), action);
    }

    /** A button that acts on what is open now, and on nothing that is opened later. */
    Button ownButton(Phrase label, Action action) {
        return button(label, action.with(stage.subject()));
    }

    Card say(Phrase phrase, Object... values) {
        return new Card("", words(phrase, values));
    }

    /** Says something that belongs to a report. */
    Card confide(Phrase phrase, List<Button> buttons, Object... values) {
        return new Card("", words(phrase, values), buttons, CONFIDENTIAL);
    }

    /** The card, with the remark that the caption was not noted where there is one. */
    Card withoutCaption(Card card, Message.Upload upload) {
        return upload.hasCaption() ? card.followedBy(words(Phrase.CAPTION_LOST)) : card;
    }

    /** Hides everything, so that no log line can carry it. */
    @Override
    public String toString() {
        return "talk";
    }
}
