package id.netral.knowledge;

import id.netral.language.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A law, decree, circular, statement, press report or service that cards cite. */
public record Source(
        String id,
        String name,
        String shortName,
        Kind kind,
        Optional<LocalDate> date,
        Period period,
        Optional<String> replacedBy,
        Verification verification,
        Checked checked,
        Optional<String> address,
        Optional<String> manuscript,
        Map<Language, String> says) {

    /** From the highest rank to the lowest. */
    public enum Kind {
        UU,
        PUTUSAN_MK,
        PP,
        PERPRES,
        PERATURAN,
        SKB,
        SE,
        PERNYATAAN,
        BERITA,
        LAYANAN;

        /** Whether it binds; the others only tell. */
        public boolean isRule() {
            return compareTo(PERNYATAAN) < 0;
        }
    }

    /** How the content was verified. */
    public enum Verification {
        TEKS,
        PERS,
        PERNYATAAN,
        BELUM
    }
}
