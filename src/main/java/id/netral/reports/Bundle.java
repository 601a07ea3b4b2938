package id.netral.reports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One report as a tar archive of sealed files. */
final class Bundle implements Source {
    private static final String SUFFIX = ".age";
    private static final String SHEET = "laporan";
    private static final String MESSAGE = "pesan-";
    private static final String ATTACHMENT = "bukti-";

    private final List<Tar.Entry> entries;

    private Bundle(List<Tar.Entry> entries) {
        this.entries = entries;
    }

    static byte[] of(Connection connection, String number) throws SQLException {
        var stored = new StoredSource(connection);
        var entries = new ArrayList<Tar.Entry>();
        entries.add(entry(number, SHEET, stored.sheet(number).orElseThrow()));
        addAll(entries, number, MESSAGE, stored.messages(number));
        addAll(entries, number, ATTACHMENT, stored.attachments(number));
        return Tar.write(entries);
    }

    /** @throws IllegalArgumentException when it is no bundle */
    static Bundle read(byte[] bytes) {
        return new Bundle(Tar.read(bytes));
    }

    @Override
    public List<Listed> list() {
        return entries.stream().map(Tar.Entry::name).filter(name -> name.endsWith("/" + SHEET + SUFFIX))
                .map(name -> new Listed(name.substring(0, name.indexOf('/')), Optional.empty(), Optional.empty()))
                .toList();
    }

    @Override
    public Optional<byte[]> sheet(String number) {
        return contents(number + "/" + SHEET + SUFFIX).stream().findFirst();
    }

    @Override
    public List<byte[]> messages(String number) {
        return contents(number + "/" + MESSAGE);
    }

    @Override
    public List<byte[]> attachments(String number) {
        return contents(number + "/" + ATTACHMENT);
    }

    private List<byte[]> contents(String prefix) {
        return entries.stream().filter(entry -> entry.name().startsWith(prefix)).map(Tar.Entry::content).toList();
    }

    private static void addAll(List<Tar.Entry> entries, String number, String name, List<byte[]> contents) {
        for (int i = 0; i < contents.size(); i++) {
            entries.add(entry(number, name + (i + 1), contents.get(i)));
        }
    }

    private static Tar.Entry entry(String number, String name, byte[] content) {
        return new Tar.Entry(number + "/" + name + SUFFIX, content);
    }
}
