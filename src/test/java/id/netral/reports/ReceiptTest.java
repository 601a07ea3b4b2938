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
