package id.netral.app;

import id.netral.conversation.Phrase;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file or folder; an empty one, as of a variable that is not set, would mean the current folder. */
final class PathOption implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
        if (value.isBlank()) {
            throw new TypeConversionException(Say.text(Phrase.USAGE_NOT_A_FILE, value));
        }
        return Path.of(value);
    }
}
