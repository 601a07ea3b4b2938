package id.netral.telegram;

import java.io.Serializable;
import java.util.ArrayList;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * What one poll brought.
 *
 * @param next the offset that acknowledges all of it, unreadable updates too; 0 when nothing came
 * @param unreadable updates that could not be decoded
 */
record Batch(ArrayList<Update> updates, int next, int unreadable) implements Serializable {}
