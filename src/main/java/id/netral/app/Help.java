package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.conversation.Wording;
import id.netral.language.Language;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Makes {@code --help} speak one language: what a command and its options do is annotated in both, Indonesian first. */
final class Help {
    private Help() {}

    /** Reaches the commands below, too, and gives them the version of the whole. */
    static void speak(CommandLine line, Language language, String... version) {
        CommandSpec command = line.getCommandSpec();
        command.version(version);
        command.usageMessage()
                .description(chosen(language, command.usageMessage().description()))
                .synopsisHeading(Wording.text(language, Phrase.USAGE_SYNOPSIS) + " ")
                .commandListHeading(Wording.text(language, Phrase.USAGE_COMMANDS) + "%n");
        for (OptionSpec option : List.copyOf(command.options())) {
            String[] description = option.usageHelp() ? new String[] {Wording.text(language, Phrase.USAGE_HELP_OPTION)}
                    : option.versionHelp() ? new String[] {Wording.text(language, Phrase.USAGE_VERSION_OPTION)}
                    : chosen(language, option.description());
            command.remove(option).addOption(OptionSpec.builder(option).description(description).build());
        }
        for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
            command.remove(parameter)
                    .addPositional(PositionalParamSpec.builder(parameter).description(chosen(language, parameter.description())).build());
        }
        line.getSubcommands().values().forEach(below -> speak(below, language, version));
    }

    private static String[] chosen(Language language, String... description) {
        return description.length == Language.values().length ? new String[] {description[language.ordinal()]} : description;
    }
}
