package id.netral.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that only their owner may read, whatever the umask says. */
final class Private {
    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private Private() {}

    static void folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(path, attributes(path, FOLDER));
        }
        tighten(path, FOLDER);
    }

    /** Leaves one that exists open to whom it was open. */
    static void folderIfAbsent(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            folder(path);
        }
    }

    /** Makes an empty file. */
    static void create(Path path) throws IOException {
        Files.createFile(path, attributes(path, FILE));
        tighten(path, FILE);
    }

    static void createIfAbsent(Path path) throws IOException {
        try {
            create(path);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(path)) {
                throw e;
            }
            tighten(path, FILE);
        }
    }

    /** Makes a file that is on the disk, whole, when this returns, and not there when this throws; one that exists is refused. */
    static void create(Path path, byte[] content) throws IOException {
        create(path, new ByteArrayInputStream(content));
    }

    private static void create(Path path, InputStream content) throws IOException {
        create(path);
        try (var out = FileChannel.open(path, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(out));
            out.force(true);
            syncFolder(path);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Puts a copy that is on the disk, whole, in the place of what may be there. */
    static void place(InputStream content, Path target) throws IOException {
        move(unfinished(content, target), target);
    }

    /** Gives a file another content, wholly or not at all; it stays whose it was and open to whom it was. */
    static void rewrite(Path path, byte[] content) throws IOException {
        Path target = path.toRealPath();
        Path unfinished = unfinished(new ByteArrayInputStream(content), target);
        try {
            if (isPosix(target)) {
                var before = Files.readAttributes(target, PosixFileAttributes.class);
                var view = Files.getFileAttributeView(unfinished, PosixFileAttributeView.class);
                view.setOwner(before.owner());
                view.setGroup(before.group());
                view.setPermissions(before.permissions());
            }
            move(unfinished, target);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    private static Path unfinished(InputStream content, Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        create(unfinished, content);
        return unfinished;
    }

    private static void move(Path unfinished, Path target) throws IOException {
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(target);
    }

    static void syncFolder(Path path) throws IOException {
        try (var folder = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static void tighten(Path path, String permissions) throws IOException {
        if (isPosix(path)) {
            var wanted = PosixFilePermissions.fromString(permissions);
            if (!Files.getPosixFilePermissions(path).equals(wanted)) {
                Files.setPosixFilePermissions(path, wanted);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Like {@link Files#exists}, but for links that lead nowhere too. */
    static boolean isTaken(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
