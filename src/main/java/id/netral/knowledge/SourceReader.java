package id.netral.knowledge;

import id.netral.language.Language;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code sumber/<id>.md}. */
final class SourceReader {
    private SourceReader() {}

    static Optional<Source> read(String id, String text, Problems problems) {
        Optional<MarkdownFile> parsed = MarkdownFile.parse(text, problems);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        parsed.get().checkParts(problems);
        Fields front = parsed.get().front();
        String name = front.required("nama");
        String shortName = front.required("singkat");
        Optional<Source.Kind> kind = front.choice("jenis", Source.Kind.class);
        Optional<LocalDate> date = front.date("tanggal");
        Period period = front.period("berlaku");
        Optional<String> replacedBy = front.optional("diganti");
        Optional<Source.Verification> verification = front.choice("verifikasi", Source.Verification.class);
        Checked checked = CardReader.checked(front.requiredFields("diperiksa"));
        int addressLine = front.line("alamat");
        Optional<String> address = front.optional("alamat");
        Optional<String> manuscript = front.optional("naskah");
        front.end();
        if (address.isPresent() && (!address.get().matches("https?://\\S+") || address.get().contains("…"))) {
            problems.add(addressLine, "Alamat harus lengkap dan diawali http:// atau https://.");
        }
        Map<Language, String> says = new EnumMap<>(Language.class);
        says.put(Language.ID, body(parsed.get(), "Indonesia", problems));
        says.put(Language.EN, body(parsed.get(), "English", problems));
        if (kind.isEmpty() || verification.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Source(
                id, name, shortName, kind.get(), date, period, replacedBy, verification.get(), checked, address, manuscript, says));
    }

    private static String body(MarkdownFile file, String part, Problems problems) {
        String text = file.part(part).map(p -> String.join("\n", p.sections().stream().map(MarkdownFile.Section::paragraph).toList()))
                .orElse("");
        if (text.isBlank()) {
            problems.add(0, "Bagian \"# " + part + "\" tidak ada atau kosong.");
        }
        return text;
    }
}
