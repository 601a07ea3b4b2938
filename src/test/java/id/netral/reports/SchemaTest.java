package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column that is not listed here fails the build: say first what it could tell about a reporter. */
class SchemaTest {
    private static final Map<String, List<String>> ALLOWED = new TreeMap<>(Map.of(
            "report", List.of("id TEXT", "lookup BLOB", "reply_to TEXT", "day TEXT", "status TEXT", "status_day TEXT",
                    "officer TEXT", "sealed BLOB"),
            "file", List.of("report TEXT", "id TEXT", "kind TEXT", "day TEXT", "sealed BLOB"),
            "message", List.of("report TEXT", "seq INTEGER", "id TEXT", "day TEXT", "from_officer INTEGER", "sealed BLOB"),
            "audit", List.of("seq INTEGER", "officer TEXT", "action TEXT", "report TEXT", "day TEXT", "prev_hash BLOB")));

    @TempDir
    Path folder;

    private Tables tables;

    @BeforeEach
    void fileOne() {
        Office office = Office.in(folder);
        try (Intake intake = office.open()) {
            Receipt receipt = intake.mint();
            intake.file(receipt, Office.REPORT);
            intake.say(receipt, "tambahan dari pelapor");
            intake.inspection().claim("ani", intake.inspection().queue().getFirst().number());
        }
        tables = Tables.of(office.database());
    }

    @Test
    void hasNoColumnButTheAllowedOnes() {
        Map<String, List<String>> found = new TreeMap<>();
        for (String table : tables.texts("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
            found.put(table, tables.texts("SELECT name || ' ' || type FROM pragma_table_xinfo('" + table + "')"));
        }
        assertEquals(ALLOWED, found);
        assertEquals(List.of(), tables.texts("SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger')"));
    }

    @Test
    void everyTableIsStrictAndWithoutRowid() {
        assertEquals(List.of((long) ALLOWED.size()),
                tables.numbers("SELECT count(*) FROM pragma_table_list WHERE strict AND wr AND schema = 'main'"));
    }

    @Test
    void whatIsInTheClearIsADayOrSaysNothing() {
        for (String table : ALLOWED.keySet()) {
            for (String column : List.of("day", "status_day")) {
                if (ALLOWED.get(table).contains(column + " TEXT")) {
                    for (String day : tables.texts("SELECT " + column + " FROM " + table)) {
                        assertEquals(Office.TODAY.toString(), day);
                    }
                }
            }
        }
        assertTrue(tables.texts("SELECT id FROM report").getFirst().matches("[0-9A-HJKMNP-TV-Z]{8}"));
        assertEquals(List.of(32L), tables.numbers("SELECT length(lookup) FROM report"));
        for (String table : List.of("report", "file", "message")) {
            List<String> starts = tables.rows(row -> new String(row.getBytes(1), StandardCharsets.US_ASCII),
                    "SELECT substr(sealed, 1, 21) FROM " + table);
            assertTrue(starts.stream().allMatch("age-encryption.org/v1"::equals), table);
        }
    }
}
