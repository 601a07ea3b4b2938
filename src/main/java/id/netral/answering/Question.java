package id.netral.answering;

import java.time.LocalDate;

/**
 * @param text as typed
 * @param before the question that this one may continue; empty for none
 * @param day as of which to answer
 */
public record Question(String text, String before, LocalDate day) {}
