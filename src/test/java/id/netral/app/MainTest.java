package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.language.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
    private static void refuses(String sentences, Object... arguments) {
        Shell shell = Shell.run(arguments);
        assertEquals(sentences, shell.err());
        assertEquals(2, shell.code());
        assertEquals("", shell.out());
    }

    @Test
    void saysInOneSentenceWhatWasTypedWrongly() {
        refuses("lapor tidak dikenal di sini.\nCara memakai: ./netral --help\n", "lapor");
        refuses("--besok tidak dikenal di sini.\nCara memakai: ./netral check --help\n", "check", "--besok");
        refuses("--at: \"2018-13-01\" bukan tanggal; tulis tahun-bulan-hari, misalnya 2018-05-04.\nCara memakai: ./netral ask --help\n",
                "ask", "--at", "2018-13-01", "boleh?");
        refuses("--lang: \"jv\" bukan pilihan; pilih id atau en.\nCara memakai: ./netral ask --help\n", "ask", "--lang", "jv", "boleh?");
        refuses("--parts: \"banyak\" bukan bilangan bulat.\nCara memakai: ./netral eval --help\n", "eval", "--parts", "banyak");
        refuses("Belum disebut: FOLDER.\nCara memakai: ./netral cadangkan --help\n", "cadangkan");
        refuses("Pertanyaannya kosong.\nCara memakai: ./netral ask --help\n", "ask", "");
        refuses("Pertanyaannya kosong.\nCara memakai: ./netral ask --help\n", "ask", "--json", "   ", "");
        refuses("--at hanya boleh disebut sekali.\nCara memakai: ./netral ask --help\n", "ask", "--at", "2018-05-04", "--at", "2019-05-04", "boleh?");
        refuses("--data: \"\" bukan nama berkas atau folder.\nCara memakai: ./netral rawat --help\n", "rawat", "--data", "");
        refuses("--data: \"a\0b\" bukan nama berkas atau folder.\nCara memakai: ./netral rawat --help\n", "rawat", "--data", "a\0b");
        refuses("@pom.xml tidak dikenal di sini.\nCara memakai: ./netral rawat --help\n", "rawat", "@pom.xml");
        refuses("Belum disebut: --at.\nCara memakai: ./netral ask --help\n", "ask", "--at");
    }

    @ParameterizedTest
    @CsvSource({"ID,Menjawab satu,Answer one,Cara memakai: netral ask,Tampilkan bantuan ini.", "EN,Answer one,Menjawab satu,Usage: netral ask,Show this help."})
    void helpsInOneLanguage(Language language, String told, String untold, String usage, String option) {
        CommandLine line = Main.commandLine(language);
        String whole = line.getUsageMessage();
        String one = line.getSubcommands().get("ask").getUsageMessage();
        assertTrue(one.startsWith(usage) && one.contains(option), one);
        for (String help : List.of(whole, one)) {
            assertTrue(help.contains(told) && !help.contains(untold), help);
        }
    }

    @Test
    void everyCommandKnowsTheVersion() {
        assertEquals(Shell.run("--version").out(), Shell.run("rawat", "--version").out());
        assertTrue(Shell.run("--version").out().startsWith("netral "));
    }

    @Test
    void readsItsLanguage() {
        assertEquals(Language.EN, Settings.from(Map.of("NETRAL_LANG", " en "), Path.of("")).language());
        assertEquals(Language.ID, Settings.from(Map.of("NETRAL_LANG", ""), Path.of("")).language());
    }

    @Test
    void saysWhatIsWrongWithASettingInBothLanguages() {
        refusesSetting("NETRAL_LANG", "fr", "NETRAL_LANG harus id atau en.", "NETRAL_LANG must be id or en.");
        for (String address : List.of("//localhost:8081", "localhost:8081", "ftp://localhost", "http:")) {
            refusesSetting("NETRAL_TELEGRAM_API", address, "NETRAL_TELEGRAM_API harus berbentuk http://host:port.",
                    "NETRAL_TELEGRAM_API must look like http://host:port.");
        }
        refusesSetting("NETRAL_DATA", "da\0ta", "NETRAL_KNOWLEDGE, NETRAL_DATA, atau NETRAL_RECIPIENTS bukan nama berkas atau folder di sini.",
                "NETRAL_KNOWLEDGE, NETRAL_DATA or NETRAL_RECIPIENTS is no name of a file or folder here.");
        refusesSetting("NETRAL_ZONE", "Pontianak", "NETRAL_ZONE bukan zona waktu yang dikenal, misalnya Asia/Pontianak.",
                "NETRAL_ZONE is no time zone that is known, such as Asia/Pontianak.");
    }

    @Test
    void takesOnlyInspectorsWhoCanBeToldApart() {
        String twiceInIndonesian = "NETRAL_OFFICERS memuat nomor atau nama samaran yang sama dua kali (tanpa nama samaran seseorang bernama pemeriksa);"
                + " beri setiap pemeriksa nama sendiri.";
        String twiceInEnglish = "NETRAL_OFFICERS holds the same number or alias twice (without an alias somebody is called pemeriksa);"
                + " give each inspector a name of their own.";
        for (String twice : List.of("1:ani,1:budi", "1,2", "1:ani,2:Ani", "1:pemeriksa 2", "7 7")) {
            refusesSetting("NETRAL_OFFICERS", twice, twiceInIndonesian, twiceInEnglish);
        }
        for (String none : List.of(",", " , ,", "ani", "1:ani,budi")) {
            refusesSetting("NETRAL_OFFICERS", none, "NETRAL_OFFICERS harus berisi nomor obrolan pribadi dan nama samaran, dipisahkan koma,"
                    + " misalnya 123456789:ani,987654321:budi.", "NETRAL_OFFICERS must hold numbers of private chats with an alias each, separated by"
                    + " commas, such as 123456789:ani,987654321:budi.");
        }
        assertEquals(Map.of(1L, "ani", 2L, "pemeriksa"), Settings.from(Map.of("NETRAL_OFFICERS", "1:ani, 2"), Path.of("")).officers());
    }

    private static void refusesSetting(String name, String value, String indonesian, String english) {
        var refused = assertThrows(Settings.BadSetting.class, () -> Settings.from(Map.of(name, value), Path.of("")), value);
        assertEquals(List.of(indonesian, english), List.of(refused.in(Language.ID), refused.in(Language.EN)));
    }
}
