package id.netral.answering;

import id.netral.knowledge.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far negators and actors reach, and whom the question is about. */
final class Scopes {
    /** The actor who brings the scope back to the asker. */
    static final String ASKER = "saya";
    /** Stands for the person spoken of before. */
    private static final String PRONOUN = "dia";
    /** Whom a pronoun means when nobody was spoken of. */
    private static final String SOMEBODY = "orang";
    /** How many words a negator reaches over to its concepts. */
    private static final int REACH = 4;
    /** How many words after "boleh" the person may stand whose act is asked about. */
    private static final int NEAR = 3;
    private static final String NOT = "tidak";
    /** Reaches one thing only: "tanpa atribut naik mobil dinas". */
    private static final Set<String> SHORT = Set.of("tanpa");
    /** What is done without something is done all the same: "tanpa pose untuk diunggah". */
    private static final Set<String> PURPOSE = Set.of("untuk", "buat", "supaya", "agar", "guna");
    /** But a purpose that one has not: "tanpa niat untuk mendukung". */
    private static final Set<String> AIMS = Set.of("niat", "maksud", "tujuan", "keinginan");
    /** What a "tidak" behind a thing says that it does not do, so that there is no such thing: "izinnya belum keluar". */
    private static final Set<String> COMING = Set.of(
            "ada", "keluar", "terbit", "turun", "disetujui", "setuju", "dikabulkan", "diberikan", "diberi", "dikasih", "dapat", "jadi", "berlaku");
    private static final Set<String> MAY = Set.of("boleh", "bisa", "dapat", "aman", "kena", "salah", "melanggar", "masalah");
    /** "tidak boleh bersorak" speaks of cheering, not of silence. */
    private static final Set<String> RULINGS = Set.of(
            "boleh", "bolehkah", "dibolehkan", "diperbolehkan", "diizinkan", "diperkenankan", "dilarang", "masalah", "salah", "melanggar", "kena", "dosa");
    /** "boleh tidak" is a question, not a negation. */
    private static final Set<String> BEFORE_TAG = union(List.of(MAY, Set.of(
            "apa", "ya", "atau", "kan", "bermasalah", "pelanggaran", "dilarang", "dibolehkan", "diperbolehkan", "diizinkan", "wajib", "perlu",
            "termasuk", "berlaku", "dosa", "sanksi", "hukuman")));
    /** Beside these stands whom the question is about. */
    private static final Set<String> ASKING = union(List.of(MAY, RULINGS, Set.of("dapatkah", "bisakah", "apakah", "salahkah", "larangan")));
    /** Begin the second of two questions, where they begin a clause. */
    private static final Set<String> CONTINUING = Set.of("kalau", "dan", "terus", "lalu", "bagaimana", "atau");
    private static final int LONGEST_CONTINUATION = 7;
    /** May follow a "tidak" that only asks. */
    private static final Set<String> PARTICLES = Set.of("ya", "sih", "kah", "nih", "dong", "min", "admin", "kak", "pak", "bu", "bang", "kalau");
    private static final Set<String> TURNS = Set.of("tapi", "tetapi", "namun", "but", "hanya", "saja", "melainkan", "asal", "karena",
            "kalau", "biar", "padahal", "terus", "lalu");
    private static final Set<String> AND = Set.of("dan", "serta", "sambil", "plus");
    private static final Set<String> OR = Set.of("atau", "ataupun", "maupun");
    /** How many words may stand between two things that a negator denies in one breath: "tanpa like, komentar, atau bagikan". */
    private static final int LIST = 2;
    /** After these a pronoun is the one who acts. */
    private static final Set<String> BEFORE_SUBJECT = union(List.of(BEFORE_TAG, ASKING, Set.of(
            "kalau", "jika", "apabila", "dan", "sedangkan", "karena", "meskipun", "tapi", "namun", "padahal", "ketika", "saat", "lalu", "bahwa", "sih",
            "ke", "katanya")));
    /** Verbs without a prefix; after "dan" they begin something new. */
    private static final Set<String> VERBS = Set.of(
            "naik", "pakai", "bawa", "ikut", "pergi", "datang", "duduk", "foto", "selfie", "like", "bagikan", "posting", "ajak", "pasang", "tempel", "hadir",
            "pulang", "diam", "komentar", "follow", "gabung", "masuk", "jadi", "terima", "ambil", "beri", "pegang", "angkat", "kirim", "baca", "lihat",
            "antar", "buat", "bantu", "minta", "suruh", "tepuk", "joget", "pinjam", "kasih", "lewat", "mampir", "dukung", "pilih");
    /** Words after which a person is not the one who acts, not even the asker: "bersama saya". */
    private static final Set<String> BEFORE_OWNER = Set.of(
            "bersama", "dengan", "sama", "oleh", "dari", "kepada", "ke", "untuk", "bagi", "buat", "punya", "milik", "tentang", "soal", "terhadap", "pada",
            "di", "demi", "izin", "ajakan", "permintaan", "a", "para", "seperti", "bukan", "siapa");
    /** Things behind which a person only says whose they are: "kantor kami". */
    private static final Set<String> OWNED = Set.of(
            "mobil", "motor", "rumah", "akun", "nama", "hp", "kantor", "dinas", "pilihan", "foto", "ktp", "nomor", "kampung", "gang", "sekolah", "tempat",
            "suara", "tangan", "jabatan", "sikap", "bidang", "murid", "facebook", "whatsapp", "instagram", "status", "pagar", "jari", "meja", "kelas", "kos",
            "warung", "toko", "loket", "baju", "wajah", "postingan", "tulisan", "uang", "bensin", "helm", "halaman", "teras", "desa", "kelurahan",
            "kecamatan", "kota", "identitas", "gaji", "tim", "sepengetahuan", "dukungan", "persetujuan", "laptop", "kamera", "perahu", "unit", "seksi",
            "puskesmas", "dusun");
    /** Words after which somebody else is not the one who acts. */
    private static final Set<String> BEFORE_OBJECT = Set.of(
            "ajak", "antar", "temani", "damping", "dampingi", "bantu", "suruh", "minta", "lawan", "undang", "jemput", "perintah", "tegur", "lapor",
            "laporkan", "ganti", "gantikan", "wakil", "sebagai", "lihat", "titip", "kata", "bilang", "layan", "sambut");

    private Scopes() {}

    private static Set<String> union(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param found concepts in the order of the words, without scopes
     */
    static Reading read(List<Word> words, List<Mention> found) {
        boolean[] denied = denied(found, words);
        List<Word> read = new ArrayList<>();
        for (int i = 0; i < denied.length; i++) {
            read.add(denied[i] ? words.get(i).deny() : words.get(i));
        }
        List<Mention> scoped = scoped(found, read);
        int continued = continued(words);
        String asked = asked(scoped, words, continued);
        if (isMeantByPronoun(scoped, asked)) {
            scoped.replaceAll(mention -> mention.by(""));
            asked = "";
        }
        denyStandingOfOthers(scoped, asked, read);
        return new Reading(List.copyOf(read), List.copyOf(scoped), asked, continued);
    }

    /** "seorang PNS …, bolehkah ia?": when the question has no other person, it is about the one who stands in the asker's place. */
    private static boolean isMeantByPronoun(List<Mention> scoped, String asked) {
        return asked.equals(SOMEBODY)
                && scoped.stream().filter(Mention::isActor).allMatch(mention -> mention.concept().name().equals(PRONOUN))
                && scoped.stream().anyMatch(mention -> mention.concept().role() == Concept.Role.STANDING && mention.actor().isEmpty());
    }

    /** "suami saya PNS, saya pedagang; bolehkah dia …?": whom the question is about is no trader. */
    private static void denyStandingOfOthers(List<Mention> scoped, String asked, List<Word> read) {
        for (Mention mention : scoped) {
            if (mention.concept().role() == Concept.Role.STANDING && !mention.actor().equals(asked)) {
                read.subList(mention.start(), mention.end()).replaceAll(Word::deny);
            }
        }
    }

    private static List<Mention> scoped(List<Mention> found, List<Word> words) {
        List<Mention> scoped = new ArrayList<>();
        String actor = "";
        String spokenOf = SOMEBODY;
        int lastActorEnd = -1;
        int lastPostEnd = -1;
        for (Mention mention : found) {
            Concept concept = mention.concept();
            if (isPost(concept) && words.get(mention.start()).clause()) {
                lastPostEnd = Math.max(lastPostEnd, mention.end());
            }
            if (!mention.isActor()) {
                boolean negated = concept.role() != Concept.Role.NEGATOR && words.get(mention.start()).denied();
                scoped.add(new Mention(concept, negated, actor, mention.start(), mention.end()));
                continue;
            }
            boolean asker = concept.name().equals(ASKER);
            boolean pronoun = concept.name().equals(PRONOUN);
            boolean owner = !words.get(mention.start()).clause() && (mention.start() <= lastActorEnd || asker && mention.start() == lastPostEnd);
            if (!owner && (pronoun ? isSubject(mention, words) : !isObject(mention, words))) {
                actor = asker ? "" : pronoun ? spokenOf : concept.name();
            }
            if (!asker && !pronoun && (spokenOf.equals(SOMEBODY) || !isAgent(mention, words))) {
                spokenOf = concept.name();
            }
            if (!owner || !asker) {
                scoped.add(new Mention(concept, false, actor, mention.start(), mention.end()));
            }
            lastActorEnd = Math.max(lastActorEnd, mention.end());
        }
        return scoped;
    }

    /** "lurah kami" is a person and "sebagai PNS saya" is the asker: a standing that another one can take the place of is no post. */
    private static boolean isPost(Concept concept) {
        return concept.role() == Concept.Role.STANDING && concept.choice().isEmpty();
    }

    /** A pronoun acts only where a sentence or a question about it begins. */
    private static boolean isSubject(Mention pronoun, List<Word> words) {
        int start = pronoun.start();
        return start == 0 || words.get(start).clause() || BEFORE_SUBJECT.contains(words.get(start - 1).text()) || asksForYesOrNo(words, start - 1);
    }

    /** The one by whom something is done to somebody who was spoken of: "istri saya diajak teman". */
    private static boolean isAgent(Mention actor, List<Word> words) {
        return actor.start() > 0 && !words.get(actor.start()).clause() && words.get(actor.start() - 1).isPassive();
    }

    private static boolean isObject(Mention actor, List<Word> words) {
        if (actor.start() == 0 || words.get(actor.start()).clause()) {
            return false;
        }
        Word before = words.get(actor.start() - 1);
        return BEFORE_OWNER.contains(before.text()) || OWNED.contains(before.text())
                || !actor.concept().name().equals(ASKER) && (BEFORE_OBJECT.contains(before.root()) || before.isPassive());
    }

    /** The person beside the last word that asks ("dia boleh" before "boleh dia"), or else whom the words before it are about; of a question that is continued, the last one. */
    private static String asked(List<Mention> scoped, List<Word> words, int continued) {
        Optional<Mention> next = scoped.stream().filter(mention -> mention.isActor() && mention.start() >= continued).reduce((first, second) -> second);
        if (next.isPresent()) {
            return next.get().actor();
        }
        int asking = words.size();
        for (int i = 0; i < words.size(); i++) {
            asking = ASKING.contains(words.get(i).text()) ? i : asking;
        }
        String asked = "";
        for (Mention mention : scoped) {
            if (mention.isActor() && mention.end() == asking && words.get(mention.start()).clause()) {
                return mention.actor();
            }
            if (mention.isActor() && mention.start() <= asking + NEAR) {
                asked = mention.actor();
                if (mention.start() >= asking) {
                    break;
                }
            }
        }
        return asked;
    }

    /** Where "kalau saya?" or "dan istri saya?" begins behind a question; the end if there is nothing of the kind. */
    private static int continued(List<Word> words) {
        for (int i = words.size() - 1; i >= Math.max(1, words.size() - LONGEST_CONTINUATION); i--) {
            if (words.get(i).clause()) {
                return CONTINUING.contains(words.get(i).text()) ? i : words.size();
            }
        }
        return words.size();
    }

    /** Which words a negator reaches. */
    private static boolean[] denied(List<Mention> found, List<Word> words) {
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
            if (brief && !isVerb(word) && found.stream().anyMatch(m -> m.start() == reached && m.concept().role() != Concept.Role.NEGATOR)) {
                break;
            }
        }
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
