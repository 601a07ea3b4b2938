package id.netral.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What a card says in one language.
 *
 * @param explanation background that is shown with the legal basis; may be empty
 * @param cases acts on this card's subject whose verdict differs from the card's own
 */
public record CardText(
        String title,
        String answer,
        List<String> allowed,
        List<String> forbidden,
        String safest,
        String next,
        String explanation,
        Map<Verdict, Case> cases) {

    /** An act that the card judges differently. */
    public record Case(String title, String text) {}

    public CardText {
        allowed = List.copyOf(allowed);
        forbidden = List.copyOf(forbidden);
        cases = Map.copyOf(cases);
    }
}
