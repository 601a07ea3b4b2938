package id.netral.reports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** The record of what officers did: each entry holds the hash of the one before. */
public final class Audit {
    /**
     * @param seq counted from 1
     * @param report the number of the report
     */
    public record Entry(long seq, String officer, String action, String report, LocalDate day) {}

    /**
     * @param intact whether no entry was changed, removed or put in between since it was written; the latest entries can
     *     still have been cut off, which shows when {@code head} was noted down elsewhere
     * @param head the hash of the latest entry, in hexadecimal
     */
    public record Trail(List<Entry> entries, boolean intact, String head) {
        public Trail {
            entries = List.copyOf(entries);
        }
    }

    private static final byte[] NOTHING = new byte[32];
    private static final String ALL = "SELECT seq, officer, action, report, day, prev_hash FROM audit ORDER BY seq";

    private Audit() {}

    static void append(Connection connection, String officer, String action, String report, LocalDate day) throws SQLException {
        List<Link> latest = Sql.list(connection, Link::of, ALL + " DESC LIMIT 1");
        byte[] previous = latest.isEmpty() ? NOTHING : latest.getFirst().hash();
        int seq = latest.isEmpty() ? 1 : (int) latest.getFirst().entry().seq() + 1;
        Sql.run(connection, "INSERT INTO audit (seq, officer, action, report, day, prev_hash) VALUES (?, ?, ?, ?, ?, ?)",
                seq, officer, action, report, day.toString(), previous);
    }

    static Trail trail(Connection connection) throws SQLException {
        List<Link> links = Sql.list(connection, Link::of, ALL);
        byte[] previous = NOTHING;
        boolean intact = true;
        long seq = 1;
        for (Link link : links) {
            intact &= link.entry().seq() == seq++ && MessageDigest.isEqual(link.previous(), previous);
            previous = link.hash();
        }
        return new Trail(links.stream().map(Link::entry).toList(), intact, hex(previous));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of Java", e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private record Link(Entry entry, byte[] previous) {
        static Link of(ResultSet row) throws SQLException {
            return new Link(new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                    LocalDate.parse(row.getString(5))), row.getBytes(6));
        }

        byte[] hash() {
            return sha256(previous, ByteBuffer.allocate(Long.BYTES).putLong(entry.seq()).array(), framed(entry.officer()),
                    framed(entry.action()), framed(entry.report()), framed(entry.day().toString()));
        }

        private static byte[] framed(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes).array();
        }
    }
}
