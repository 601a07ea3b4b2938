package id.netral.reports;

import java.time.LocalDate;
import java.util.List;

/** A report for the authority that it is passed on to: what was told, and nothing about who told it. */
final class Export {
    private Export() {}

    static String markdown(Sheet sheet, List<Letter> letters, List<ReportReader.Exhibit> exhibits) {
        var out = new StringBuilder();
        out.append("# Laporan ").append(sheet.number()).append("\n\n");
        out.append("- Diterima: ").append(sheet.day()).append('\n');
        if (!sheet.report().category().isEmpty()) {
            out.append("- Pokok: ").append(sheet.report().category()).append('\n');
        }
        out.append("- Pelapor: tidak diketahui; sistem tidak menyimpan identitas pelapor\n");
        out.append("- Kedudukan: informasi awal, belum laporan resmi\n\n");
        out.append("## Isi laporan\n\n").append(Inert.markdownQuote(sheet.report().text())).append('\n');
        for (Letter letter : letters) {
            section(out, letter.day(), letter.text());
        }
        if (!exhibits.isEmpty()) {
            out.append("## Lampiran\n\n");
            for (ReportReader.Exhibit exhibit : exhibits) {
                out.append("- `").append(exhibit.name()).append("`, ").append(exhibit.content().length).append(" bita, SHA-256 `")
                        .append(Audit.hex(Audit.sha256(exhibit.content()))).append("`\n");
            }
        }
        return out.toString();
    }

    private static void section(StringBuilder out, LocalDate day, String text) {
        out.append("## Tambahan pelapor, ").append(day).append("\n\n").append(Inert.markdownQuote(text)).append('\n');
    }
}
