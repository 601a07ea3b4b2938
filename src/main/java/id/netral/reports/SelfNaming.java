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
    private static final String FILLER = "(?:(?:sebagai|seorang|adalah|ini|selaku|cuma|hanya|juga|masih|sudah|baru|yang|lagi)"
            + "\\s+){0,3}";
    private static final String JOB = "(?:staf|staff|pegawai|honorer|tenaga honor(?:er)?|kasi|kasubag|kasubbag|kabid|kabag|kadis"
            + "|sekretaris|bendahara|lurah|camat|sekcam|seklur|guru|perawat|bidan|dokter|operator|ajudan|sopir|supir|driver"
            + "|satpam|p3k|pppk|pns|asn|cpns|kepala|anggota)";
    private static final String WORKING = "(?:bekerja|kerja|bertugas|dinas|berdinas|ditugaskan|mengajar)";
    private static final String MINE = "(?:kantor|dinas|instansi|unit|bidang|seksi|sekolah|puskesmas|kelurahan|kecamatan|ruangan"
            + "|tempat kerja|atasan|bos|pimpinan|kepala|kabid|kasi|rekan kerja|teman kantor|suami|istri|isteri|anak|bapak|ibu"
            + "|kakak|adik)";
    private static final String REST = "\\b[^.\\n]{0,40}";
    private static final String NO_DIGIT_BEFORE = "(?<![\\d+])";

    private static final List<Sign> SIGNS = List.of(
            sign(Kind.NAME, "\\bnama\\s+(?:lengkap\\s+)?" + ME + REST),
            sign(Kind.NAME, "\\b" + ME + "\\s+(?:yang\\s+)?bernama" + REST),
            sign(Kind.NAME, "\\bperkenalkan,?\\s+" + ME + REST),
            sign(Kind.NAME, "\\b(?:nama\\s+pelapor|my\\s+name\\s+is)" + REST),
            sign(Kind.WORK, "\\b" + ME + "\\s+" + FILLER + JOB + REST),
            sign(Kind.WORK, "\\b" + ME + "\\s+" + FILLER + WORKING + "\\s+(?:di|pada|sebagai)" + REST),
            sign(Kind.WORK, "\\b" + MINE + "\\s+(?:tempat\\s+)?" + ME + "\\b(?:\\s+" + WORKING + ")?"),
            sign(Kind.WORK, "\\bI(?:'m| am| work)\\s+(?:as\\s+)?(?:an?|the|at|in|for)\\s" + REST),
            sign(Kind.WORK, "\\bmy\\s+(?:boss|office|supervisor|department|colleague|husband|wife)\\b"),
            sign(Kind.NIP, NO_DIGIT_BEFORE + "(?:19|20)\\d{6}[ .-]?(?:19|20)\\d{4}[ .-]?[12][ .-]?\\d{3}(?!\\d)"),
            sign(Kind.NIP, "\\bnip[.:]?\\s*\\d[\\d .-]{7,22}\\d"),
            sign(Kind.NIK, NO_DIGIT_BEFORE + "\\d{16}(?!\\d)"),
            sign(Kind.NIK, "\\bnik[.:]?\\s*\\d[\\d .-]{8,20}\\d"),
            sign(Kind.PHONE, NO_DIGIT_BEFORE + "(?:\\+?62|0)[ -]?8\\d{1,2}(?:[ .-]?\\d{3,5}){2}(?!\\d)"),
            sign(Kind.PHONE, "(?<![\\d+])\\(?0561\\)?[ .-]?\\d{3}[ .-]?\\d{3,4}(?!\\d)"),
            sign(Kind.ADDRESS, "(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.]{1,63}\\b"),
            sign(Kind.ADDRESS, "(?<![\\w@])@[A-Za-z]\\w{3,31}\\b"),
            sign(Kind.ADDRESS, "\\bt\\.me/\\w{1,64}"));

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
