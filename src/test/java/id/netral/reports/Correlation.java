package id.netral.reports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Whether two orders have to do with each other. */
final class Correlation {
    private Correlation() {}

    /** Where in a file each piece of content lies. */
    static int[] positions(byte[] file, List<byte[]> contents) {
        String all = new String(file, StandardCharsets.ISO_8859_1);
        int[] positions = contents.stream()
                .mapToInt(content -> all.indexOf(new String(content, StandardCharsets.ISO_8859_1))).toArray();
        if (Arrays.stream(positions).anyMatch(position -> position < 0)) {
            throw new IllegalArgumentException("not in the file");
        }
        return positions;
    }

    /** Spearman's rho of values, all different, with the order they are given in. */
    static double spearman(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        double n = values.length;
        double squares = IntStream.range(0, values.length)
                .mapToDouble(i -> Math.pow(Arrays.binarySearch(sorted, values[i]) - i, 2)).sum();
        return 1 - 6 * squares / (n * (n * n - 1));
    }
}
