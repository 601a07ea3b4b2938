package id.netral.answering;

import id.netral.knowledge.Concept;
import id.netral.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds concepts in mapped words, with the scope of negators and actors. */
final class Concepts {
    private static final int MAX_PHRASE = 5;
    /** The actor who brings the scope back to the asker. */
    private static final String ASKER = "saya";
    /** How many words a negator reaches over to its concepts. */
    private static final int REACH = 4;
    /** Reaches one thing only: "tanpa atribut naik mobil dinas". */
    private static final Set<String> SHORT = Set.of("tanpa");
    /** "boleh tidak" is a question, not a negation. */
    private static final Set<String> QUESTION_WORDS = Set.of(
            "boleh", "bisa", "dapat", "apa", "ya", "atau", "kan", "aman", "salah", "melanggar", "kena", "masalah", "bermasalah", "pelanggaran",
            "dilarang", "dibolehkan", "diperbolehkan", "diizinkan", "wajib", "perlu", "termasuk", "berlaku", "dosa", "sanksi", "hukuman");
    private static final Set<String> ASKED = Set.of("boleh", "bisa", "dapat", "aman", "kena", "salah", "melanggar", "masalah");
    /** "tidak boleh bersorak" speaks of cheering, not of silence. */
    private static final Set<String> RULINGS = Set.of(
            "boleh", "bolehkah", "dibolehkan", "diperbolehkan", "diizinkan", "diperkenankan", "dilarang", "masalah", "salah", "melanggar", "kena", "dosa");
    /** May follow a "tidak" that only asks. */
    private static final Set<String> PARTICLES = Set.of("ya", "sih", "kah", "nih", "dong", "min", "admin", "kak", "pak", "bu", "bang", "kalau");
    private static final Set<String> TURNS = Set.of("tapi", "tetapi", "namun", "but", "hanya", "saja", "melainkan", "asal", "karena",
            "kalau", "biar", "padahal", "terus", "lalu");
    private static final Set<String> AND = Set.of("dan", "atau", "serta", "sambil", "plus");
    /** Verbs without a prefix; after "dan" they begin something new. */
    private static final Set<String> VERBS = Set.of(
            "naik", "pakai", "bawa", "ikut", "pergi", "datang", "duduk", "foto", "selfie", "like", "bagikan", "posting", "ajak", "pasang", "tempel", "hadir",
            "pulang", "diam", "komentar", "follow", "gabung", "masuk", "jadi", "terima", "ambil", "beri", "pegang", "angkat", "kirim", "baca", "lihat",
            "antar", "buat", "bantu", "minta", "suruh", "tepuk", "joget", "pinjam", "kasih", "lewat", "mampir", "dukung", "pilih");
    /** Words after which a person is not the one who acts, not even the asker: "mobil saya", "bersama saya". */
    private static final Set<String> BEFORE_OWNER = Set.of(
            "bersama", "dengan", "sama", "oleh", "dari", "kepada", "ke", "untuk", "bagi", "buat", "punya", "milik", "tentang", "soal", "terhadap", "pada",
            "di", "demi", "mobil", "motor", "rumah", "akun", "nama", "hp", "izin", "ajakan", "permintaan", "a", "para", "seperti", "bukan", "siapa");
    /** Words after which somebody else is not the one who acts. */
    private static final Set<String> BEFORE_OBJECT = Set.of(
            "ajak", "antar", "temani", "damping", "dampingi", "bantu", "suruh", "minta", "lawan", "undang", "jemput", "perintah", "tegur", "lapor",
            "laporkan", "ganti", "gantikan", "wakil", "sebagai", "lihat", "titip", "kata", "bilang", "layan", "sambut");

    private record Entry(Concept concept, boolean alone) {}

    private final Map<String, List<Entry>> phrases = new HashMap<>();
    private final Map<String, Concept> byName = new HashMap<>();

    Concepts(Vocabulary vocabulary, Normaliser normaliser) {
        for (Concept concept : vocabulary.concepts()) {
            byName.put(concept.name(), concept);
            for (Concept.Phrase phrase : concept.phrases()) {
                List<Word> words = normaliser.words(phrase.words());
                if (!words.isEmpty() && words.size() <= MAX_PHRASE) {
                    Entry entry = new Entry(concept, phrase.alone());
                    put(words.stream().map(Word::text).toList(), entry);
                    if (words.size() > 1 || !isDerived(words.getFirst()) || words.getFirst().root().equals(phrase.words())) {
                        put(words.stream().map(word -> isPassive(word) ? word.text() : word.root()).toList(), entry);
                    }
                }
            }
        }
    }

    private void put(List<String> words, Entry entry) {
        List<Entry> entries = phrases.computeIfAbsent(String.join(" ", words), k -> new ArrayList<>(1));
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }

    List<Mention> find(List<Word> words) {
        List<Mention> found = new ArrayList<>();
        boolean[] taken = new boolean[words.size()];
        for (int length = Math.min(MAX_PHRASE, words.size()); length > 0; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                if (asksForYesOrNo(words, start)) {
                    continue;
                }
                for (Entry entry : entriesAt(words, start, length)) {
                    if (!allTaken(taken, start, length)) {
                        add(found, entry.concept(), start, start + length);
                        if (entry.alone()) {
                            Arrays.fill(taken, start, start + length, true);
                        }
                    }
                }
            }
        }
        found.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : b.end() - a.end());
        return scoped(found, words);
    }

    private List<Entry> entriesAt(List<Word> words, int start, int length) {
        List<Entry> byText = phrases.getOrDefault(key(words, start, length, false), List.of());
        List<Entry> byRoot = phrases.getOrDefault(key(words, start, length, true), List.of());
        if (byText.isEmpty() || byRoot.isEmpty() || byText == byRoot) {
            return byText.isEmpty() ? byRoot : byText;
        }
        List<Entry> both = new ArrayList<>(byText);
        byRoot.stream().filter(e -> !both.contains(e)).forEach(both::add);
        return both;
    }

    private void add(List<Mention> found, Concept concept, int start, int end) {
        if (found.stream().noneMatch(m -> m.concept() == concept && m.start() <= start && m.end() >= end)) {
            found.add(new Mention(concept, false, "", start, end));
        }
        for (String parent : concept.parents()) {
            add(found, byName.get(parent), start, end);
        }
    }

    /** A root in the vocabulary stands for all its forms; a derived form stands for itself: "bagi" (for) is not "bagikan". */
    private static boolean isDerived(Word word) {
        return !word.root().equals(word.text());
    }

    /** "disuruh atasan" is another notion than "menyuruh atasan". */
    private static boolean isPassive(Word word) {
        return word.text().startsWith("di") && isDerived(word);
    }

    private static List<Mention> scoped(List<Mention> found, List<Word> words) {
        boolean[] negated = negated(found, words);
        List<Mention> scoped = new ArrayList<>();
        String actor = "";
        int lastActorEnd = -1;
        for (Mention mention : found) {
            if (mention.concept().role() == Concept.Role.ACTOR) {
                boolean owner = mention.start() <= lastActorEnd;
                if (!owner && !isObject(mention, words)) {
                    actor = mention.concept().name().equals(ASKER) ? "" : mention.concept().name();
                }
                if (!owner || !mention.concept().name().equals(ASKER)) {
                    scoped.add(mention);
                }
                lastActorEnd = Math.max(lastActorEnd, mention.end());
                continue;
            }
            boolean marked = mention.concept().role() != Concept.Role.NEGATOR && negated[mention.start()];
            scoped.add(new Mention(mention.concept(), marked, actor, mention.start(), mention.end()));
        }
        return Collections.unmodifiableList(scoped);
    }

    private static boolean isObject(Mention actor, List<Word> words) {
        if (actor.start() == 0 || words.get(actor.start()).clause()) {
            return false;
        }
        Word before = words.get(actor.start() - 1);
        return BEFORE_OWNER.contains(before.text())
                || !actor.concept().name().equals(ASKER) && (BEFORE_OBJECT.contains(before.root()) || isPassive(before));
    }

    /** Which words stand in the scope of a negator. */
    private static boolean[] negated(List<Mention> found, List<Word> words) {
        boolean[] negated = new boolean[words.size()];
        for (Mention negator : found) {
            if (negator.concept().role() != Concept.Role.NEGATOR || isQuestionTag(negator, words)) {
                continue;
            }
            boolean brief = SHORT.contains(words.get(negator.start()).text());
            int end = Math.min(words.size(), negator.end() + REACH + 1);
            for (int i = negator.end(); i < end; i++) {
                Word word = words.get(i);
                if (word.clause() || TURNS.contains(word.text()) || AND.contains(word.text()) && startsAnew(words, i + 1)) {
                    break;
                }
                negated[i] = true;
                int reached = i;
                if (brief && !isVerb(word) && found.stream().anyMatch(m -> m.start() == reached && m.concept().role() != Concept.Role.NEGATOR)) {
                    break;
                }
            }
        }
        return negated;
    }

    private static boolean startsAnew(List<Word> words, int index) {
        return index >= words.size() || isVerb(words.get(index));
    }

    private static boolean isVerb(Word word) {
        String text = word.text();
        return VERBS.contains(text) || isDerived(word) && (text.startsWith("me") || text.startsWith("ber") || text.startsWith("di"));
    }

    /** The "tidak" of "boleh tidak menuruti …?" begins no notion of refusal: it may ask for leave to obey, and the narrow reading holds. */
    private static boolean asksForYesOrNo(List<Word> words, int start) {
        return start > 0 && words.get(start).text().equals("tidak") && !words.get(start).clause()
                && ASKED.contains(words.get(start - 1).text());
    }

    /** A "tidak" that asks ("boleh tidak …", "… tidak?") or judges ("tidak boleh …"). */
    private static boolean isQuestionTag(Mention negator, List<Word> words) {
        if (!words.get(negator.start()).text().equals("tidak")) {
            return false;
        }
        if (negator.end() == words.size() || words.get(negator.end()).clause()) {
            return true;
        }
        String next = words.get(negator.end()).text();
        boolean afterMay = negator.start() > 0 && QUESTION_WORDS.contains(words.get(negator.start() - 1).text())
                && !words.get(negator.start()).clause();
        return afterMay || PARTICLES.contains(next) || RULINGS.contains(next);
    }

    private static boolean allTaken(boolean[] taken, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (!taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static String key(List<Word> words, int start, int length, boolean roots) {
        if (length == 1) {
            return roots ? words.get(start).root() : words.get(start).text();
        }
        StringBuilder key = new StringBuilder();
        for (int i = start; i < start + length; i++) {
            key.append(i > start ? " " : "").append(roots ? words.get(i).root() : words.get(i).text());
        }
        return key.toString();
    }
}
