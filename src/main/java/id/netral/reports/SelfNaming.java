package id.netral.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points at passages by which a report may name its reporter. A hint for the reporter to read once more, never a reason to
 * refuse: the passage may be about somebody else.
 */
public final class SelfNaming {
    public enum Kind {
        /** "Nama saya …" */
        NAME,
        /** "Saya staf di …", "kantor saya", "atasan saya" */
        WORK,
        /** A civil servant's number, of 18 digits or the old 9 */
        NIP,
        /** A citizen's number, of 16 digits */
        NIK,
        PHONE,
        /** An e-mail address, or a name on Telegram or Instagram */
        ADDRESS
    }

    /** @param start of the passage in the text, in UTF-16 units, {@code end} exclusive */
    public record Hint(Kind kind, int start, int end) {}

    private record Sign(Kind kind, Pattern pattern) {}

    private static final String ME = "(?:saya|aku|sy|kami|kamek|gue|gw)";
    private static final String JOB = "(?:(?:se(?:bagai|orang)|adalah|ini|selaku|cuma|hanya|juga|masih|sudah|baru)\\s+){0,3}"
            + "(?:staf|staff|pegawai|honorer|tenaga honor(?:er)?|kasi|kasubag|kasubbag|kabid|kabag|kadis|sekretaris|bendahara|lurah|camat"
            + "|sekcam|seklur|guru|perawat|bidan|dokter|operator|ajudan|sopir|supir|driver|satpam|p3k|pppk|pns|asn|cpns|kepala|anggota)";
    private static final String PLACE = "(?:kantor|dinas|instansi|unit|bidang|seksi|sekolah|puskesmas|kelurahan|kecamatan|ruangan|tempat kerja"
            + "|atasan|bos|pimpinan|kepala|kabid|kasi|rekan kerja|teman kantor|suami|istri|isteri|anak|bapak|ibu|kakak|adik)";

    private static final List<Sign> SIGNS = List.of(
            sign(Kind.NAME, "\\b(?:nama\\s+(?:lengkap\\s+)?" + ME + "|" + ME + "\\s+(?:bernama|yang bernama)|perkenalkan,?\\s+" + ME
                    + "|nama\\s+pelapor|my\\s+name\\s+is)\\b[^.\\n]{0,40}"),
            sign(Kind.WORK, "\\b" + ME + "\\s+" + JOB + "\\b[^.\\n]{0,40}"),
            sign(Kind.WORK, "\\b" + ME + "\\s+(?:(?:yang|juga|masih|sudah|baru|lagi)\\s+)?(?:bekerja|kerja|bertugas|dinas|berdinas|ditugaskan|mengajar)\\s+"
                    + "(?:di|pada|sebagai)\\b[^.\\n]{0,40}"),
            sign(Kind.WORK, "\\b" + PLACE + "\\s+(?:tempat\\s+)?(?:saya|aku|sy|kami|kamek|gue|gw)\\b(?:\\s+(?:bekerja|kerja|bertugas))?"),
            sign(Kind.WORK, "\\bI(?:'m| am| work)\\s+(?:as\\s+)?(?:an?\\s+|the\\s+|at\\s+|in\\s+|for\\s+)[^.\\n]{1,40}|\\bmy\\s+(?:boss|office|supervisor|department"
                    + "|colleague|husband|wife)\\b"),
            sign(Kind.NIP, "(?<![\\d+])(?:19|20)\\d{6}[ .-]?(?:19|20)\\d{4}[ .-]?[12][ .-]?\\d{3}(?!\\d)|\\bnip[.:]?\\s*\\d[\\d .-]{7,22}\\d"),
            sign(Kind.NIK, "(?<![\\d+])\\d{16}(?!\\d)|\\bnik[.:]?\\s*\\d[\\d .-]{8,20}\\d"),
            sign(Kind.PHONE, "(?<![\\d+])(?:\\+?62|0)[ -]?8\\d{1,2}(?:[ .-]?\\d{3,5}){2}(?!\\d)|(?<![\\d+])\\(?0561\\)?[ .-]?\\d{3}[ .-]?\\d{3,4}(?!\\d)"),
            sign(Kind.ADDRESS, "(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.]{1,63}\\b|(?<![\\w@])@[A-Za-z]\\w{3,31}\\b|\\bt\\.me/\\w+"));

    private SelfNaming() {}

    /** In the order of the text; a passage can be pointed at more than once, for different reasons. */
    public static List<Hint> hints(String text) {
        var hints = new ArrayList<Hint>();
        for (Sign sign : SIGNS) {
            Matcher matcher = sign.pattern().matcher(text);
            while (matcher.find()) {
                hints.add(new Hint(sign.kind(), matcher.start(), matcher.end()));
            }
        }
        hints.sort(Comparator.comparingInt(Hint::start));
        return List.copyOf(hints);
    }

    private static Sign sign(Kind kind, String regex) {
        return new Sign(kind, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
