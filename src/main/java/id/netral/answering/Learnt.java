package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the examples teach, as {@link ModelCache} keeps it.
 *
 * @param roots of each example, in their order, so that they need not be read again
 */
record Learnt(Model model, List<String> roots) {
    void write(DataOutputStream out) throws IOException {
        model.write(out);
        out.writeInt(roots.size());
        for (String text : roots) {
            out.writeUTF(text);
        }
    }

    static Learnt read(DataInputStream in) throws IOException {
        Model model = Model.read(in);
        List<String> roots = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            roots.add(in.readUTF());
        }
        return new Learnt(model, List.copyOf(roots));
    }
}
