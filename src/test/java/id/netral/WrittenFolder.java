package id.netral;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A knowledge folder that a test writes; who watches it sees whole files only. */
public record WrittenFolder(Path root) {
    public void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Path whole = Files.writeString(file.resolveSibling("." + file.getFileName()), text);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The source {@code uu}. */
    public void writeSource() throws IOException {
        write("sumber/uu.md", """
                ---
                nama: UU
                singkat: UU
                jenis: UU
                verifikasi: teks
                diperiksa:
                  tanggal: 2020-01-01
                  oleh: tim
                ---
                # Indonesia
                Ada.
                # English
                There.
                """);
    }
}
