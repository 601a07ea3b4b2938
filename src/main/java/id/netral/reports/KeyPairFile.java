package id.netral.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** An inspector's private key in a file that the {@code age} program reads too. */
public final class KeyPairFile {
    private static final int LONGEST = 64 * 1024;

    private KeyPairFile() {}

    /**
     * Makes a pair: the private key in a new file that only its owner can read, the public key appended to the recipients.
     *
     * @return the public key
     * @throws StorageException when the private file exists or one of the files cannot be written; the recipients are
     *     changed only after the private key is on the disk
     */
    public static String create(Path privateFile, Path recipientsFile, SecureRandom random) {
        byte[] secret = new byte[Age.SECRET_BYTES];
        random.nextBytes(secret);
        String secretKey = Age.secretKey(secret);
        String publicKey = Age.publicKey(secretKey);
        try {
            Private.folderIfAbsent(privateFile.toAbsolutePath().getParent());
            String text = "# public key: " + publicKey + "\n" + secretKey + "\n";
            Private.create(privateFile, text.getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException e) {
            throw new StorageException(StorageException.Reason.FILE_EXISTS, privateFile,
                    "The file " + privateFile + " exists and is not overwritten.", e);
        } catch (IOException e) {
            throw new StorageException(StorageException.Reason.UNUSABLE, privateFile, "Cannot write the key file " + privateFile + ".", e);
        }
        Recipients.add(recipientsFile, publicKey);
        return publicKey;
    }

    /** The secret keys of a file as {@code age -i} takes it. */
    static List<String> read(Path privateFile) {
        var keys = new ArrayList<String>();
        try {
            if (Files.size(privateFile) > LONGEST) {
                throw unreadable(privateFile);
            }
            for (String line : Files.readAllLines(privateFile, StandardCharsets.UTF_8)) {
                String key = line.strip();
                if (!key.isEmpty() && !key.startsWith("#")) {
                    Age.publicKey(key);
                    keys.add(key);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(privateFile);
        }
        if (keys.isEmpty()) {
            throw unreadable(privateFile);
        }
        return List.copyOf(keys);
    }

    private static StorageException unreadable(Path privateFile) {
        return new StorageException(StorageException.Reason.KEY_UNREADABLE, privateFile,
                "The file " + privateFile + " cannot be read as a private key (AGE-SECRET-KEY-1…).");
    }
}
