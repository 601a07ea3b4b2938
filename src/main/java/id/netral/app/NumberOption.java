package id.netral.app;

import id.netral.conversation.Phrase;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number. */
final class NumberOption implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(Say.text(Phrase.USAGE_NOT_A_NUMBER, value));
        }
    }
}
