package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code id} or {@code en}. */
final class LanguageOption implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
        return Language.named(value).orElseThrow(() -> new TypeConversionException(Say.text(Phrase.USAGE_NOT_A_LANGUAGE, value)));
    }
}
