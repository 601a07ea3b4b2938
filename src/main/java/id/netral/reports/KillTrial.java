package id.netral.reports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kills a process that files reports, at random moments, and looks at what is left. */
public final class KillTrial {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    private static final int MOST_LINES = 80;
    private static final int MOST_MILLIS = 700;

    private final Path folder;
    private final List<String> command;
    private final Random random = new Random();
    private final List<Receipt> acknowledged = new ArrayList<>();
    private int beforeOpen;
    private int lost;
    private int sound;

    /**
     * @param folder an empty one
     * @param command starts a process that calls {@link TrialChild#run} with the data folder and the recipients that follow
     */
    public KillTrial(Path folder, List<String> command) {
        this.folder = folder;
        this.command = command;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path recipients() {
        return folder.resolve("penerima.txt");
    }

    /** @return whether nothing was lost, doubled or damaged */
    public boolean run(int rounds, PrintStream out) throws IOException, InterruptedException {
        Path key = folder.resolve("kunci.txt");
        KeyPairFile.create(key, recipients(), new SecureRandom());
        for (int round = 0; round < rounds; round++) {
            int before = acknowledged.size();
            kill();
            check(acknowledged.subList(before, acknowledged.size()));
        }
        int laterLost = lost;
        check(acknowledged);
        laterLost = lost - laterLost;
        ReportReader reader = ReportReader.open(data(), key);
        List<ReportReader.Entry> entries = reader.list();
        Set<String> texts = new HashSet<>();
        for (ReportReader.Entry entry : entries) {
            texts.add(reader.read(entry.number()).orElseThrow().text());
        }
        int doubled = entries.size() - texts.size();
        int traces = traces();
        out.printf("kill -9, %d rounds (%d before the database was open): %d acknowledged, %d lost, %d stored, %d stored twice,%n"
                        + "  database sound %d of %d times, traces of texts and receipts in files: %d%n",
                rounds, beforeOpen, acknowledged.size(), lost, entries.size(), doubled, sound, rounds + 1, traces);
        return lost == 0 && laterLost == 0 && doubled == 0 && sound == rounds + 1 && traces == 0;
    }

    private void kill() throws IOException, InterruptedException {
        var words = new ArrayList<>(command);
        words.add(data().toString());
        words.add(recipients().toString());
        Process child = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader output = child.inputReader(StandardCharsets.US_ASCII)) {
            boolean open = false;
            if (random.nextInt(3) == 0) {
                child.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
            } else {
                open = true;
                for (int lines = random.nextInt(MOST_LINES); lines >= 0; lines--) {
                    remember(output.readLine());
                }
            }
            // unlike Process.destroyForcibly, leaves what the child said before to be read
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (String line : output.lines().toList()) {
                open = true;
                remember(line);
            }
            beforeOpen += open ? 0 : 1;
        }
    }

    private void remember(String line) {
        if (line != null) {
            Receipt.parse(line).ifPresent(acknowledged::add);
        }
    }

    private void check(List<Receipt> receipts) {
        try (Intake intake = Intake.open(data(), recipients(), Clock.systemDefaultZone(), new SecureRandom())) {
            sound++;
            for (Receipt receipt : receipts) {
                lost += intake.file(receipt, TrialChild.report(receipt)) instanceof Filed.AlreadyFiled ? 0 : 1;
            }
        }
    }

    private int traces() throws IOException {
        Set<String> codes = new HashSet<>();
        acknowledged.forEach(receipt -> codes.add(receipt.code()));
        int found = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                found += content.contains(TrialChild.MARKER) ? 1 : 0;
                found += (int) CODE.matcher(content).results().filter(match -> codes.contains(match.group())).count();
            }
        }
        return found;
    }
}
