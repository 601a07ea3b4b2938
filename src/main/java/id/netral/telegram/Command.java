package id.netral.telegram;

/**
 * A line of the menu that Telegram shows beside the text field.
 *
 * @param name without the slash: 1 to 32 of a-z, 0-9 and _
 * @param description 1 to 256 characters
 */
public record Command(String name, String description) {}
