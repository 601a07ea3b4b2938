package id.netral.knowledge;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of labelled questions outside the knowledge folder. */
public final class QuestionFile {
    private QuestionFile() {}

    /**
     * @param problems takes what is wrong in the file
     * @return the questions; none when the file has problems
     * @throws IOException when the file cannot be read
     */
    public static List<Example> read(Path file, List<Problem> problems) throws IOException {
        if (!Files.isReadable(file)) {
            throw new FileSystemException(file.toString());
        }
        Problems found = new Problems(file.toString());
        List<Example> examples = List.of();
        try {
            examples = QuestionFileReader.read(PlainText.of(Files.readAllBytes(file)), found);
        } catch (CharacterCodingException e) {
            found.add(0, PlainText.NO_TEXT);
        }
        problems.addAll(found.found());
        return found.isEmpty() ? examples : List.of();
    }
}
