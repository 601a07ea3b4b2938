package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.reports.KeyPairFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "kunci",
        description = {
            "Membuat pasangan kunci pemeriksa: kunci rahasia ke berkas, kunci publik ke daftar penerima.",
            "Make an inspector's key pair: private key to a file, public key to the recipients."
        },
        mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {
    @Option(names = "--keluar", required = true, paramLabel = "FILE", description = {"Berkas baru untuk kunci rahasia.", "New file for the private key."})
    private Path file;

    @Override
    public Integer call() {
        Settings settings = Main.settings();
        String publicKey = KeyPairFile.create(file, settings.recipients(), new SecureRandom());
        Say.line(Phrase.CLI_PRIVATE_KEY, file);
        Say.line(Phrase.CLI_PUBLIC_KEY, publicKey, settings.recipients());
        return 0;
    }
}
