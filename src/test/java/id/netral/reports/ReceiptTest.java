package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final Seeded random = new Seeded(7);

    @Test
    void isFourGroupsOfFourAndNeverTheSame() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 2_000; i++) {
            Receipt receipt = Receipt.mint(random);
            assertTrue(receipt.code().matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"), receipt.code());
            assertTrue(seen.add(receipt.code()));
        }
    }

    @Test
    void readsWhatPeopleType() {
        for (int i = 0; i < 500; i++) {
            Receipt receipt = Receipt.mint(random);
            String code = receipt.code();
            for (String typed : new String[] {code, code.toLowerCase(Locale.ROOT), code.replace("-", ""), code.replace('-', ' '),
                "  " + code.replace("-", " – ") + "\n", code.replace('0', 'o').replace('1', 'l'),
                code.replace('0', 'O').replace('1', 'I'), code.replace("-", "\u00A0\u2011"), "\u200F" + code}) {
                assertEquals(Optional.of(receipt), Receipt.parse(typed), typed);
            }
        }
    }

    @Test
    void isSpottedAmongWords() {
        for (int i = 0; i < 200; i++) {
            Receipt receipt = Receipt.mint(random);
            String code = receipt.code();
            for (String text : new String[] {code, code.replace("-", ""), String.join(" ", code.split("")), "kode saya " + code,
                "status " + code.toLowerCase(Locale.ROOT) + " tolong", "kode:" + code + ".", "(" + code.replace("-", " - ") + ")\nCamat datang lagi"}) {
                assertEquals(Optional.of(receipt), Receipt.spot(text).flatMap(Receipt::parse), text);
            }
        }
        for (String mistyped : new String[] {"ZDCZ-9W90-6137-BAMQ", "kode saya ZDCZ-9W90-6137-BAM", "ZDCZ-9W90-66137-BAMP"}) {
            assertTrue(Receipt.spot(mistyped).isPresent(), mistyped);
            assertEquals(Optional.empty(), Receipt.spot(mistyped).flatMap(Receipt::parse), mistyped);
        }
    }

    @Test
    void isNotSpottedInWordsAndOtherNumbers() {
        for (String text : new String[] {"", "Camat itu bagi stiker, 6 orang lihat.", "6171012345678901", "1234-5678-9012-3456", "081234567890",
            "besok jam 9 pagi tadi malam", "pada 2024 kami ikut", "ibu-ibu bapak-bapak datang", "KB 1234 AB, 25-11-2026", "SKB 2022 lampiran II huruf B"}) {
            assertEquals(Optional.empty(), Receipt.spot(text), text);
        }
    }

    @Test
    void knowsItsEndAsPeopleRetypeIt() {
        for (int i = 0; i < 500; i++) {
            Receipt receipt = Receipt.mint(random);
            String end = receipt.code().substring(15);
            for (String typed : new String[] {end, " " + end.toLowerCase(Locale.ROOT), end.replace('0', 'o').replace('1', 'l'),
                end.replace('0', 'O').replace('1', 'I'), "-" + end, receipt.code(), receipt.code().substring(10)}) {
                assertTrue(receipt.endsWith(typed), typed);
            }
            for (String typed : new String[] {"", end.substring(1), end + "0", "U" + end}) {
                assertFalse(receipt.endsWith(typed), typed);
            }
        }
    }

    @Test
    void noticesEverySingleTypo() {
        for (int i = 0; i < 100; i++) {
            String code = Receipt.mint(random).code().replace("-", "");
            for (int at = 0; at < code.length(); at++) {
                for (char wrong : ALPHABET.toCharArray()) {
                    if (wrong != code.charAt(at)) {
                        assertUnreadable(code.substring(0, at) + wrong + code.substring(at + 1));
                    }
                }
            }
        }
    }

    @Test
    void noticesEveryExchangeOfTwoCharacters() {
        for (int i = 0; i < 100; i++) {
            char[] code = Receipt.mint(random).code().replace("-", "").toCharArray();
            for (int a = 0; a < code.length; a++) {
                for (int b = a + 1; b < code.length; b++) {
                    if (code[a] != code[b]) {
                        char[] exchanged = code.clone();
                        exchanged[a] = code[b];
                        exchanged[b] = code[a];
                        assertUnreadable(new String(exchanged));
                    }
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoCode() {
        String code = Receipt.mint(random).code();
        for (String typed : new String[] {"", " ", "-", "/status", code.substring(1), code + "0", "UUUU-UUUU-UUUU-UUUU",
            "😀".repeat(16), "0".repeat(10_000), "٠".repeat(16)}) {
            assertUnreadable(typed);
        }
        assertThrows(IllegalArgumentException.class, () -> new Receipt(code.toLowerCase(Locale.ROOT) + "a"));
        assertThrows(IllegalArgumentException.class, () -> new Receipt(code.replace("-", "")));
    }

    @Test
    void doesNotShowItselfByAccident() {
        Receipt receipt = Receipt.mint(random);
        assertFalse(("" + receipt).contains(receipt.code().substring(15)));
    }

    private static void assertUnreadable(String typed) {
        assertEquals(Optional.empty(), Receipt.parse(typed), typed);
    }
}
