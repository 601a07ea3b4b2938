package id.netral.app;

import id.netral.answering.AnswerBench;
import id.netral.answering.Answerer;
import id.netral.conversation.Button;
import id.netral.conversation.Card;
import id.netral.conversation.ChatKey;
import id.netral.conversation.FrontDesk;
import id.netral.conversation.Message;
import id.netral.conversation.Quotas;
import id.netral.knowledge.Example;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.KnowledgeFolder;
import id.netral.reports.Intake;
import id.netral.reports.KeyPairFile;
import id.netral.reports.KillTrial;
import id.netral.reports.TrialChild;
import id.netral.reports.Trials;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = {"Mengukur di mesin ini: bench answers, bench reports.", "Measure on this machine: bench answers, bench reports."},
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final int WARM_LOADS = 8;
    private static final int UPLOADS = 100;
    private static final int UPLOAD = 5_000_000;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "bench answers, bench reports");
    }

    @Command(name = "answers", description = {"Waktu dan memori untuk menjawab, di samping pencarian Lucene biasa.",
        "Time and memory of answering, beside a raw Lucene search."}, mixinStandardHelpOptions = true)
    int answers(
            @Option(names = "--cards", split = ",", defaultValue = "150,1500,15000", description = {"Banyaknya kartu buatan; bawaan: ${DEFAULT-VALUE}.",
                "Numbers of synthetic cards; default: ${DEFAULT-VALUE}."}) List<Integer> sizes)
            throws IOException {
        Settings settings = Main.settings();
        Knowledge shipped = null;
        long load = 0;
        for (int i = 0; i < WARM_LOADS; i++) {
            long start = System.nanoTime();
            shipped = new KnowledgeFolder(settings.knowledge(), Clock.system(settings.zone())).load();
            load = (System.nanoTime() - start) / 1_000_000;
        }
        List<String> questions = shipped.tests().stream().map(Example::question).toList();
        LocalDate today = LocalDate.now(settings.zone());
        System.out.printf("folder loaded warm in %d ms%n", load);
        System.out.printf("%8s %8s %9s %9s   %-30s %-30s%n", "cards", "samples", "train ms", "heap MB", "answer us p50/p99/max", "search us p50/p99/max");
        print(AnswerBench.measure(shipped, questions, today));
        for (int size : sizes) {
            print(AnswerBench.measure(AnswerBench.synthetic(shipped, size), questions, today));
        }
        return 0;
    }

    private static void print(AnswerBench.Figures f) {
        System.out.printf("%8d %8d %9d %9.1f   %-30s %-30s%n", f.cards(), f.samples(), f.trainMillis(), f.heapBytes() / 1e6, micros(f.answer()), micros(f.search()));
    }

    private static String micros(long[] nanos) {
        return nanos[0] / 1000 + " / " + nanos[1] / 1000 + " / " + nanos[2] / 1000;
    }

    @Command(name = "reports", description = {"Ketahanan dan kecepatan laporan, dalam folder sementara.",
        "Durability and speed of the intake, in a temporary folder."}, mixinStandardHelpOptions = true)
    int reports(
            @Option(names = "--kills", defaultValue = "20", description = {"Berapa kali proses dimatikan; bawaan: 20.",
                "How often a process is killed; default: 20."}) int kills,
            @Option(names = "--folder", description = {"Folder pada disk yang diukur; bawaan: folder ini.",
                "Folder on the disk to measure; default: this one."}) Path parent)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(parent == null ? Path.of(".").toAbsolutePath() : parent, "netral-bench-");
        try {
            load();
            var trials = new Trials(folder, System.out);
            trials.oneReportAfterAnother(1_500);
            trials.manyReportsAtOnce(4_000);
            trials.picturesOfFiveMegabytes(15);
            uploadsAtOnce(folder.resolve("kiriman"));
            trials.order(2_000);
            trials.flipsAndTruncations();
            boolean kept = kills == 0 || new KillTrial(Files.createDirectory(folder.resolve("bunuh")), child(folder)).run(kills, System.out);
            load();
            return kept ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    /** The process that is killed. */
    @Command(name = "child", hidden = true)
    int child(@Parameters Path data, @Parameters Path recipients) throws InterruptedException {
        TrialChild.run(data, recipients, System.out);
        return 0;
    }

    private static List<String> child(Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "--enable-native-access=ALL-UNNAMED", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1",
                "-Dorg.sqlite.tmpdir=" + folder, "-cp", System.getProperty("java.class.path"), Main.class.getName(), "bench", "child");
    }

    private static void load() {
        System.out.printf("machine: %d processors, heap up to %d MB, load average %.1f%n", Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void uploadsAtOnce(Path folder) throws IOException {
        Settings settings = Main.settings();
        Clock clock = Clock.system(settings.zone());
        Answerer answerer = new Answerer(new KnowledgeFolder(settings.knowledge(), Clock.system(settings.zone())).load(), settings.modelCache());
        SecureRandom random = new SecureRandom();
        KeyPairFile.create(folder.resolve("kunci.txt"), folder.resolve("penerima.txt"), random);
        byte[] picture = Trials.png(UPLOAD);
        var taken = new AtomicInteger();
        try (Intake intake = Intake.open(folder.resolve("data"), folder.resolve("penerima.txt"), clock, random)) {
            FrontDesk desk = new FrontDesk(answerer, () -> intake, new Quotas(Quotas.Limits.USUAL, clock, random), settings.terms(), clock);
            System.gc();
            long before = heap();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < UPLOADS; i++) {
                    ChatKey chat = new ChatKey("unggah-" + i);
                    threads.submit(() -> taken.addAndGet(report(desk, chat, picture) ? 1 : 0));
                }
            }
            System.out.printf("%d reports with a picture of 5 MB at once: %d stored, %.1f s, heap %d MB before, %d MB at the peak%n", UPLOADS,
                    taken.get(), (System.nanoTime() - start) / 1e9, before >> 20, peak() >> 20);
        }
    }

    private static boolean report(FrontDesk desk, ChatKey chat, byte[] picture) {
        desk.hear(new Message.Text(chat, "/lapor"));
        Card taken = desk.hear(new Message.Upload(chat, true, picture.length, "Camat membagi stiker di kantor " + chat.value(),
                _ -> picture.clone()));
        Card review = press(desk, chat, taken);
        return press(desk, chat, review).heading().contains("-") && taken.text().contains("1");
    }

    private static Card press(FrontDesk desk, ChatKey chat, Card card) {
        Button first = card.buttons().getFirst();
        return desk.hear(new Message.Press(chat, first.action()));
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
