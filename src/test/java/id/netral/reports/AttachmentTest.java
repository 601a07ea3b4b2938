package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentTest {
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\nPENANDA-pdf\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final Seeded random = new Seeded(23);

    @Test
    void aJpegKeepsItsPixelsAndOrientationAndNothingElse() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            for (boolean progressive : new boolean[] {false, true}) {
                for (int orientation = 1; orientation <= 8; orientation++) {
                    byte[] before = Pictures.jpeg(progressive, orientation, order);
                    Attachment after = fit(before);
                    assertEquals(Attachment.Kind.JPEG, after.kind());
                    assertTrue(Pictures.hasMarker(before));
                    assertFalse(Pictures.hasMarker(after.content()));
                    assertTrue(Pictures.samePixels(before, after.content()));
                    assertEquals(orientation, orientationOf(after.content(), "Exif\0\0"));
                    assertArrayEquals(after.content(), fit(after.content()).content(), "nothing left to remove");
                }
            }
        }
    }

    @Test
    void aPngKeepsItsPixelsAndOrientationAndNothingElse() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] before = Pictures.png(orientation);
            Attachment after = fit(before);
            assertEquals(Attachment.Kind.PNG, after.kind());
            assertFalse(Pictures.hasMarker(after.content()));
            assertTrue(Pictures.samePixels(before, after.content()));
            assertEquals(orientation, orientationOf(after.content(), "eXIf"));
            assertArrayEquals(after.content(), fit(after.content()).content(), "nothing left to remove");
        }
    }

    @Test
    void wrongKindsAreRefusedWithTheReason() {
        assertFault(Attachment.Fault.EMPTY, new byte[0]);
        assertFault(Attachment.Fault.TOO_BIG, new byte[Attachment.MAX_BYTES + 1]);
        for (String file : List.of("GIF89a", "RIFF....WEBP", "....ftypheic", "PK\3\4", "<html>", "<svg/>", "MZ", "hello", "\0")) {
            assertFault(Attachment.Fault.UNKNOWN_KIND, file.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void sizesAreCheckedBeforeAnythingIsDecoded() throws IOException {
        assertFault(Attachment.Fault.TOO_MANY_PIXELS, Pictures.pngOf(30_000, 30_000));
        assertFault(Attachment.Fault.TOO_MANY_PIXELS, Pictures.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertFault(Attachment.Fault.DAMAGED, Pictures.pngOf(0, 10));
        assertFault(Attachment.Fault.DAMAGED, Pictures.pngOf(-5, 10));
        byte[] jpeg = Pictures.jpeg(false, 1, ByteOrder.BIG_ENDIAN);
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0x7F);
        assertFault(Attachment.Fault.TOO_MANY_PIXELS, jpeg);
    }

    @Test
    void brokenPicturesAreRefusedAndNeverThrow() throws IOException {
        for (byte[] good : List.of(Pictures.jpeg(true, 6, ByteOrder.BIG_ENDIAN), Pictures.png(6))) {
            byte[] stripped = fit(good).content();
            for (int i = 0; i < 2_000; i++) {
                byte[] changed = good.clone();
                for (int flips = random.nextInt(4); flips >= 0; flips--) {
                    changed[random.nextInt(200)] = (byte) random.nextInt(256);
                }
                assertNotNull(Attachment.examine(changed));
                byte[] cut = Arrays.copyOf(stripped, 12 + random.nextInt(stripped.length - 12));
                assertInstanceOf(Attachment.Examined.Unfit.class, Attachment.examine(cut));
            }
        }
    }

    @Test
    void aPdfIsKeptAsItIsAndSaysSo() {
        Attachment pdf = fit(PDF);
        assertTrue(pdf.kind().keepsMetadata());
        assertFalse(Attachment.Kind.JPEG.keepsMetadata());
        assertArrayEquals(PDF, pdf.content());
        assertFault(Attachment.Fault.DAMAGED, "%PDF-1.4 cut off".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void attachmentsComeBackAsTheyWereSealed() throws IOException {
        Office office = Office.in(folder);
        Attachment picture = fit(Pictures.jpeg(false, 6, ByteOrder.BIG_ENDIAN));
        try (Intake intake = office.open()) {
            Receipt receipt = intake.mint();
            String number = assertInstanceOf(Filed.Accepted.class, intake.file(receipt, Office.REPORT.plus(picture))).number();
            assertEquals(new Outcome.Done(), intake.attach(receipt, fit(PDF)));
            assertEquals(new Outcome.Done(), intake.attach(receipt, fit(PDF)), "an update that was delivered twice");
            assertEquals(new Outcome.Unknown(), intake.attach(intake.mint(), picture));
            assertEquals(2, assertInstanceOf(Standing.Known.class, intake.look(receipt)).attachments());

            List<ReportReader.Exhibit> exhibits = office.reader().exhibits(number);
            assertEquals(2, exhibits.size());
            for (ReportReader.Exhibit exhibit : exhibits) {
                assertTrue(exhibit.name().matches(number + "-[0-9a-f]{16}\\.(jpg|pdf)"), exhibit.name());
                assertArrayEquals(exhibit.name().endsWith("jpg") ? picture.content() : PDF, exhibit.content());
            }
            Path bundle = folder.resolve("x.tar");
            Files.write(bundle, intake.inspection().bundle("ani", number).orElseThrow());
            assertEquals(2, ReportReader.open(bundle, office.key()).exhibits(number).size());
            assertEquals(List.of(), Office.filesWith("PENANDA-pdf", office.data()));

            for (int i = 0; i < 8; i++) {
                byte[] another = (new String(PDF, StandardCharsets.US_ASCII) + i).getBytes(StandardCharsets.US_ASCII);
                assertEquals(new Outcome.Done(), intake.attach(receipt, fit(another)));
            }
            assertEquals(new Outcome.Refused(Refusal.TOO_MANY), intake.attach(receipt, fit(Pictures.png(1))));
            assertEquals(new Outcome.Done(), intake.attach(receipt, picture), "there already");
        }
    }

    @Test
    void sizesOfAttachmentsSayLittle() {
        assertEquals(Padding.step(1), Padding.step(65_536));
        for (int length = 1; length > 0 && length < Attachment.MAX_BYTES; length = length * 3 + 7) {
            int padded = Padding.step(length);
            assertTrue(padded >= length && padded <= length + Math.max(65_536, length / 8), length + " → " + padded);
        }
    }

    private static Attachment fit(byte[] file) {
        return assertInstanceOf(Attachment.Examined.Fit.class, Attachment.examine(file)).attachment();
    }

    private static void assertFault(Attachment.Fault fault, byte[] file) {
        assertEquals(new Attachment.Examined.Unfit(fault), Attachment.examine(file));
    }

    private static int orientationOf(byte[] picture, String before) {
        int at = new String(picture, StandardCharsets.ISO_8859_1).indexOf(before);
        return at < 0 ? 1 : Orientation.read(Arrays.copyOfRange(picture, at + before.length(), at + before.length() + 26));
    }

    @Test
    void aReportWithAllThatItCanHoldFitsIntoOneBundle() {
        Office office = Office.in(folder);
        String longest = "ꦲ".repeat(Report.MAX_LENGTH - 2);
        Report report = Report.about("").plus(longest).plus(pdf(Attachment.MAX_BYTES, 1)).plus(pdf(Attachment.MAX_BYTES, 2));
        Attachment third = pdf(4_718_592, 3);
        try (Intake intake = office.open()) {
            assertEquals(new Filed.Refused(Refusal.TOO_MANY), intake.file(intake.mint(), report.plus(third)));
            Receipt receipt = intake.mint();
            String number = assertInstanceOf(Filed.Accepted.class, intake.file(receipt, report)).number();
            assertEquals(new Outcome.Refused(Refusal.TOO_MANY), intake.attach(receipt, third));
            for (int i = 10; i < 60; i++) {
                assertEquals(new Outcome.Done(), intake.say(receipt, longest + i));
            }
            int length = intake.inspection().bundle("ani", number).orElseThrow().length;
            assertTrue(length < 50_000_000, length + " bytes");
        }
    }

    /** The 40 MB that people are told of, also where most is added to hide the sizes. */
    @Test
    void aReportTakesAsMuchAsIsSaid() {
        Report two = Report.about("").plus(pdf(20_000_000, 1)).plus(pdf(20_000_000, 2));
        assertFalse(two.hasTooManyAttachments());
        Report ten = Report.about("");
        for (int file = 0; file < Report.MAX_ATTACHMENTS; file++) {
            ten = ten.plus(pdf(file < 9 ? 4 * 1024 * 1024 + 1 : 2_000_000, file));
        }
        assertFalse(ten.hasTooManyAttachments());
    }

    static Attachment pdf(int length, int number) {
        byte[] file = Arrays.copyOf(PDF, length);
        System.arraycopy(PDF, 0, file, length - PDF.length, PDF.length);
        file[PDF.length] = (byte) number;
        return fit(file);
    }

    @Test
    void whatABundleHoldsOpensWithTheProgramsOfAnyDebian() throws IOException, InterruptedException {
        AgeProgram.assumeInstalled();
        Office office = Office.in(folder);
        Attachment picture = fit(Pictures.png(3));
        try (Intake intake = office.open()) {
            Receipt receipt = intake.mint();
            String number = assertInstanceOf(Filed.Accepted.class, intake.file(receipt, Office.REPORT.plus(picture))).number();
            Files.write(folder.resolve("x.tar"), intake.inspection().bundle("ani", number).orElseThrow());
            AgeProgram.run("tar", "-xf", folder.resolve("x.tar").toString(), "-C", folder.toString());
            Path opened = folder.resolve(number);
            String key = office.key().toString();
            byte[] sheet = AgeProgram.run("age", "-d", "-i", key, opened.resolve("laporan.age").toString());
            String text = new String(sheet, StandardCharsets.UTF_8);
            assertTrue(text.startsWith("Laporan: " + number + "\nHari: 2026-11-25\n"), text);
            assertTrue(text.contains(Office.REPORT.text()), text);
            Path tar = folder.resolve("bukti.tar");
            Files.write(tar, AgeProgram.run("age", "-d", "-i", key, opened.resolve("bukti-1.age").toString()));
            AgeProgram.run("tar", "-xf", tar.toString(), "-C", folder.toString());
            String name = office.reader().exhibits(number).getFirst().name();
            assertArrayEquals(picture.content(), Files.readAllBytes(folder.resolve(name)));
        }
    }
}
