package id.netral.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the reports lie. */
final class DataOption {
    @Option(names = "--data", paramLabel = "FOLDER", description = {"Folder data; bawaan: NETRAL_DATA.", "Data folder; default: NETRAL_DATA."})
    private Path data;

    Path folder(Settings settings) {
        return data == null ? settings.data() : data;
    }
}
