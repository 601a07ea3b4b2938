package id.netral.app;

import id.netral.conversation.Phrase;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file or folder; an empty one, as of a variable that is not set, would mean the current folder. */
final class PathOption implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
        try {
            if (!value.isBlank()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new TypeConversionException(Say.text(Phrase.USAGE_NOT_A_FILE, value));
    }
}
