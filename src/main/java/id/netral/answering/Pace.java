package id.netral.answering;

/**
 * How weights follow their gradients: by steps that fall with what they have learnt (Adagrad).
 *
 * @param rate length of the first step
 * @param memory share of what was learnt that is still counted after each further step; 1 counts everything, so that steps only fall
 */
record Pace(float rate, float memory) {
    private static final float SMALL = 1e-8f;

    /**
     * @param squares what was learnt so far
     * @param left share of the way that lies ahead
     */
    float step(float squares, float left) {
        return rate * left / (float) Math.sqrt(squares + SMALL);
    }
}
