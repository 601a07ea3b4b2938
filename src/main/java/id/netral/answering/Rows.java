package id.netral.answering;

/**
 * Sums of rows of weights. Each row is an array of its own, because the virtual machine adds many values at a time only where
 * both arrays are gone through from their beginnings.
 */
final class Rows {
    private Rows() {}

    /** Adds the values times the factor. */
    static void add(float[] sums, float factor, float[] values) {
        for (int i = 0; i < values.length; i++) {
            sums[i] += factor * values[i];
        }
    }

    /** Adds four rows one after the other, in half of the time. */
    static void add(float[] sums, float a, float[] first, float b, float[] second, float c, float[] third, float d, float[] fourth) {
        for (int i = 0; i < first.length; i++) {
            sums[i] = sums[i] + a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
        }
    }

    /**
     * Adds some of the rows.
     *
     * @param factors one for each of them
     * @param places which ones
     */
    static void add(float[] sums, float[] factors, float[][] rows, int[] places) {
        int i = 0;
        for (; i + 3 < places.length; i += 4) {
            add(sums, factors[i], rows[places[i]], factors[i + 1], rows[places[i + 1]], factors[i + 2], rows[places[i + 2]],
                    factors[i + 3], rows[places[i + 3]]);
        }
        for (; i < places.length; i++) {
            add(sums, factors[i], rows[places[i]]);
        }
    }

    /** Adds the product of each row with the values; four rows side by side, because one sum has to wait for itself. */
    static void addProducts(float[] products, float[][] rows, float[] values) {
        int i = 0;
        for (; i + 3 < rows.length; i += 4) {
            addProducts(products, i, rows[i], rows[i + 1], rows[i + 2], rows[i + 3], values);
        }
        for (; i < rows.length; i++) {
            for (int k = 0; k < values.length; k++) {
                products[i] += values[k] * rows[i][k];
            }
        }
    }

    private static void addProducts(float[] products, int at, float[] first, float[] second, float[] third, float[] fourth, float[] values) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int k = 0; k < values.length; k++) {
            float value = values[k];
            a += value * first[k];
            b += value * second[k];
            c += value * third[k];
            d += value * fourth[k];
        }
        products[at] += a;
        products[at + 1] += b;
        products[at + 2] += c;
        products[at + 3] += d;
    }
}
