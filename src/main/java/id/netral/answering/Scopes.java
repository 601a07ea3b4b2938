package id.netral.answering;

import id.netral.knowledge.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who acts, how far that reaches, and whom the question is about. */
final class Scopes {
    /** The actor who brings the scope back to the asker. */
    static final String ASKER = "saya";
    /** Stands for the person spoken of before. */
    private static final String PRONOUN = "dia";
    /** Whom a pronoun means when nobody was spoken of. */
    private static final String SOMEBODY = "orang";
    /** How many words after "boleh" the person may stand whose act is asked about. */
    private static final int NEAR = 3;
    /** Beside these stands whom the question is about. */
    private static final Set<String> ASKING = Negation.union(List.of(Negation.MAY, Negation.RULINGS, Set.of("dapatkah", "bisakah", "apakah", "salahkah", "larangan")));
    /** Begin the second of two questions, where they begin a clause. */
    private static final Set<String> CONTINUING = Set.of("kalau", "dan", "terus", "lalu", "bagaimana", "atau");
    private static final int LONGEST_CONTINUATION = 7;
    /** After these a pronoun is the one who acts. */
    private static final Set<String> BEFORE_SUBJECT = Negation.union(List.of(Negation.BEFORE_TAG, ASKING, Set.of(
            "kalau", "jika", "apabila", "dan", "sedangkan", "karena", "meskipun", "tapi", "namun", "padahal", "ketika", "saat", "lalu", "bahwa", "sih",
            "ke", "katanya")));
    /** Who stands behind these only comes along. */
    private static final Set<String> COMPANY = Set.of("bersama", "dengan", "sama", "beserta");
    /** Words after which a person is not the one who acts, not even the asker: "bersama saya". */
    private static final Set<String> BEFORE_OWNER = Negation.union(List.of(COMPANY, Set.of(
            "oleh", "dari", "kepada", "ke", "untuk", "bagi", "buat", "punya", "milik", "tentang", "soal", "terhadap", "pada",
            "di", "demi", "izin", "ajakan", "permintaan", "a", "para", "seperti", "bukan", "siapa")));
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

    /**
     * @param found concepts in the order of the words, without scopes
     */
    static Reading read(List<Word> words, List<Mention> found) {
        boolean[] denied = Negation.denied(found, words);
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
            if (!asker && !pronoun && (spokenOf.equals(SOMEBODY) || !isBeside(mention, words))) {
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
        return start == 0 || words.get(start).clause() || BEFORE_SUBJECT.contains(words.get(start - 1).text()) || Negation.asksForYesOrNo(words, start - 1);
    }

    /** Who stands beside somebody who was spoken of: "istri saya diajak teman", "suami saya bersama tetangga". */
    private static boolean isBeside(Mention actor, List<Word> words) {
        if (actor.start() == 0 || words.get(actor.start()).clause()) {
            return false;
        }
        Word before = words.get(actor.start() - 1);
        return before.isPassive() || COMPANY.contains(before.text());
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
}
