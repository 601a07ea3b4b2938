package id.netral.answering;

import id.netral.knowledge.Concept;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How far negators reach, and which "tidak" only asks. */
final class Negation {
    /** How many words a negator reaches over to its concepts. */
    private static final int REACH = 4;
    private static final String NOT = "tidak";
    private static final String WHO = "yang";
    /** Reaches one thing only: "tanpa atribut naik mobil dinas". */
    private static final Set<String> SHORT = Set.of("tanpa");
    /** What is done without something is done all the same: "tanpa pose untuk diunggah". */
    private static final Set<String> PURPOSE = Set.of("untuk", "buat", "supaya", "agar", "guna");
    /** But a purpose that one has not: "tanpa niat untuk mendukung". */
    private static final Set<String> AIMS = Set.of("niat", "maksud", "tujuan", "keinginan");
    /** What a "tidak" behind a thing says that it does not do, so that there is no such thing: "izinnya belum keluar". */
    private static final Set<String> COMING = Set.of(
            "ada", "keluar", "terbit", "turun", "disetujui", "setuju", "dikabulkan", "diberikan", "diberi", "dikasih", "dapat", "jadi", "berlaku");
    static final Set<String> MAY = Set.of("boleh", "bisa", "dapat", "aman", "kena", "salah", "melanggar", "masalah");
    /** "tidak boleh bersorak" speaks of cheering, not of silence. */
    static final Set<String> RULINGS = Set.of(
            "boleh", "bolehkah", "dibolehkan", "diperbolehkan", "diizinkan", "diperkenankan", "dilarang", "masalah", "salah", "melanggar", "kena", "dosa");
    /** "boleh tidak" is a question, not a negation. */
    static final Set<String> BEFORE_TAG = union(List.of(MAY, Set.of(
            "apa", "ya", "atau", "kan", "bermasalah", "pelanggaran", "dilarang", "dibolehkan", "diperbolehkan", "diizinkan", "wajib", "perlu",
            "termasuk", "berlaku", "dosa", "sanksi", "hukuman")));
    /** May follow a "tidak" that only asks. */
    private static final Set<String> PARTICLES = Set.of("ya", "sih", "kah", "nih", "dong", "min", "admin", "kak", "pak", "bu", "bang", "kalau");
    private static final Set<String> TURNS = Set.of("tapi", "tetapi", "namun", "but", "hanya", "saja", "melainkan", "asal", "karena",
            "kalau", "biar", "padahal", "terus", "lalu");
    private static final Set<String> AND = Set.of("dan", "serta", "sambil", "plus");
    private static final Set<String> OR = Set.of("atau", "ataupun", "maupun");
    /** How many words may stand between two things that a negator denies in one breath: "tanpa like, komentar, atau bagikan". */
    private static final int LIST = 2;
    /** Verbs without a prefix; after "dan" they begin something new. */
    private static final Set<String> VERBS = Set.of(
            "naik", "pakai", "bawa", "ikut", "pergi", "datang", "duduk", "foto", "selfie", "like", "bagikan", "posting", "ajak", "pasang", "tempel", "hadir",
            "pulang", "diam", "komentar", "follow", "gabung", "masuk", "jadi", "terima", "ambil", "beri", "pegang", "angkat", "kirim", "baca", "lihat",
            "antar", "buat", "bantu", "minta", "suruh", "tepuk", "joget", "pinjam", "kasih", "lewat", "mampir", "dukung", "pilih");

    private Negation() {}

    static Set<String> union(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Which words a negator reaches. */
    static boolean[] denied(List<Mention> found, List<Word> words) {
        boolean[] denied = new boolean[words.size()];
        for (Mention negator : found) {
            if (negator.concept().role() != Concept.Role.NEGATOR || isQuestionTag(negator, words)) {
                continue;
            }
            if (deniesWhatStandsBefore(negator, words)) {
                denyBefore(negator, words, denied);
            } else {
                denyBehind(negator, found, words, denied);
            }
        }
        return denied;
    }

    private static void denyBehind(Mention negator, List<Mention> found, List<Word> words, boolean[] denied) {
        boolean brief = SHORT.contains(words.get(negator.start()).text());
        int end = negator.end() + REACH + 1;
        for (int i = negator.end(); i < Math.min(words.size(), end); i++) {
            Word word = words.get(i);
            if (leadsToOr(words, i)) {
                end = Math.max(end, i + 1 + LIST);
            } else if (word.clause() || TURNS.contains(word.text()) || AND.contains(word.text()) && startsAnew(words, i + 1)
                    || brief && i > negator.end() && PURPOSE.contains(word.text()) && !AIMS.contains(words.get(i - 1).root())) {
                break;
            }
            denied[i] = true;
            int reached = i;
            if (brief && !isVerb(word) && found.stream().anyMatch(m -> m.start() == reached && m.concept().role() != Concept.Role.NEGATOR)
                    || !goesOn(words, i + 1) && found.stream().anyMatch(m -> isStanding(m, negator.end(), reached + 1))) {
                break;
            }
        }
    }

    /** "bukan PNS atau honorer", "bukan camat yang mengajak". */
    private static boolean goesOn(List<Word> words, int index) {
        return leadsToOr(words, index) || index < words.size() && words.get(index).text().equals(WHO);
    }

    /** "bukan PNS membagikan poster": somebody is no civil servant, but shares all the same. */
    private static boolean isStanding(Mention mention, int start, int end) {
        return mention.concept().role() == Concept.Role.STANDING && mention.start() == start && mention.end() == end;
    }

    private static boolean leadsToOr(List<Word> words, int index) {
        for (int i = index; i < Math.min(words.size(), index + 1 + LIST); i++) {
            if (OR.contains(words.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** "surat tugasnya belum ada": a thing, a negator, and nothing behind that it could deny. */
    private static boolean deniesWhatStandsBefore(Mention negator, List<Word> words) {
        int verb = negator.end();
        if (negator.start() == 0 || words.get(negator.start()).clause() || verb >= words.size() || !COMING.contains(words.get(verb).text())) {
            return false;
        }
        int next = verb + 1;
        return next == words.size() || words.get(next).clause() || TURNS.contains(words.get(next).text())
                || BEFORE_TAG.contains(words.get(next).text()) || RULINGS.contains(words.get(next).text());
    }

    private static void denyBefore(Mention negator, List<Word> words, boolean[] denied) {
        for (int i = negator.start() - 1; i >= Math.max(0, negator.start() - REACH) && !TURNS.contains(words.get(i).text()); i--) {
            denied[i] = true;
            if (words.get(i).clause()) {
                break;
            }
        }
    }

    private static boolean startsAnew(List<Word> words, int index) {
        return index >= words.size() || isVerb(words.get(index));
    }

    private static boolean isVerb(Word word) {
        String text = word.text();
        return VERBS.contains(text) || word.isDerived() && (text.startsWith("me") || text.startsWith("ber") || text.startsWith("di"));
    }

    /** The "tidak" of "boleh tidak menuruti …?" begins no notion of refusal: it may ask for leave to obey, and the narrow reading holds. */
    static boolean asksForYesOrNo(List<Word> words, int start) {
        return start > 0 && words.get(start).text().equals(NOT) && !words.get(start).clause() && MAY.contains(words.get(start - 1).text());
    }

    /** A "tidak" that asks ("boleh tidak …", "… tidak?") or judges ("tidak boleh …"). */
    private static boolean isQuestionTag(Mention negator, List<Word> words) {
        if (!words.get(negator.start()).text().equals(NOT)) {
            return false;
        }
        if (negator.end() == words.size() || words.get(negator.end()).clause()) {
            return true;
        }
        String next = words.get(negator.end()).text();
        boolean afterMay = negator.start() > 0 && BEFORE_TAG.contains(words.get(negator.start() - 1).text())
                && !words.get(negator.start()).clause();
        return afterMay || PARTICLES.contains(next) || RULINGS.contains(next);
    }
}
