package id.netral.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the bot shows in reply: plain text that each transport escapes for itself.
 *
 * @param heading shown emphasised on a line of its own; may be empty
 * @param body lines separated by {@code \n}
 * @param document a file that is handed over with the card
 */
public record Card(String heading, String body, List<Button> buttons, Set<Trait> traits, Optional<Document> document) {
    public enum Trait {
        /** Belongs to a talk about a report: sent as protected content, and part of what {@link #CLEAN_UP} removes. */
        CONFIDENTIAL,
        /** Asks the adapter to remove the confidential exchanges of this chat and to say so with {@link Message.Cleaned}. */
        CLEAN_UP,
        /** Ends the talk, where a transport can do that (a terminal). */
        FAREWELL
    }

    /** @param name as the person sees it */
    public record Document(String name, byte[] content) {
        /** Hides the content, so that no log line can carry it. */
        @Override
        public String toString() {
            return "document";
        }
    }

    public Card {
        buttons = List.copyOf(buttons);
        traits = Set.copyOf(traits);
    }

    public Card(String heading, String body, List<Button> buttons, Set<Trait> traits) {
        this(heading, body, buttons, traits, Optional.empty());
    }

    public Card(String heading, String body) {
        this(heading, body, List.of(), Set.of());
    }

    /** The same with a further paragraph. */
    Card followedBy(String paragraph) {
        return new Card(heading, body.isEmpty() ? paragraph : body + "\n\n" + paragraph, buttons, traits, document);
    }

    /** The same with what another says below it. */
    Card followedBy(Card other) {
        List<Button> all = Stream.concat(buttons.stream(), other.buttons.stream()).toList();
        Set<Trait> both = Stream.concat(traits.stream(), other.traits.stream()).collect(Collectors.toUnmodifiableSet());
        return new Card(heading, followedBy(other.text()).body, all, both, document);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Heading and body as a person reads them. */
    public String text() {
        return heading.isEmpty() ? body : body.isEmpty() ? heading : heading + "\n" + body;
    }
}
