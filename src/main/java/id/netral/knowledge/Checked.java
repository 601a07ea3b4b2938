package id.netral.knowledge;

import java.time.LocalDate;

/** Who compared a card or source with the texts, and when. */
public record Checked(LocalDate on, String by, int line) {}
