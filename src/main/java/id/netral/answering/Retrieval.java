package id.netral.answering;

import id.netral.knowledge.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * BM25 over roots of words, held in memory: which of some things is written like the question.
 *
 * @param <T> what is found
 */
final class Retrieval<T> {
    private static final String FIELD = "roots";
    /** A root in so few things is always asked for. */
    private static final int FEW = 100;

    private final List<T> things;
    private final IndexSearcher searcher;
    private final double commonest;

    /**
     * @param score BM25, comparable within one query
     * @param coverage share of the question's weight that the thing has, 0 to 1
     */
    record Hit<T>(T thing, float score, double coverage) {}

    /** Asks for every root. */
    Retrieval(List<T> things, List<String> roots) {
        this(things, roots, 1);
    }

    /**
     * @param roots of each thing, as {@link #roots} tells them
     * @param commonest share of the things above which a root is not asked for, unless these are few
     */
    Retrieval(List<T> things, List<String> roots, double commonest) {
        this.things = things;
        this.commonest = commonest;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        // merges neighbours only, so that the number of a document stays the place of its thing
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(new LogDocMergePolicy());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String text : roots) {
                Document document = new Document();
                document.add(new TextField(FIELD, text, Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(new BM25Similarity());
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Retrieval<Passage> passages(List<Passage> passages, Normaliser normaliser) {
        return new Retrieval<>(passages, passages.stream().map(p -> roots(normaliser.words(p.heading() + ". " + p.text()))).toList());
    }

    /** The roots, with blanks between them. */
    static String roots(List<Word> words) {
        return words.stream().map(Word::root).collect(Collectors.joining(" "));
    }

    List<Hit<T>> find(List<Word> question, int most) {
        if (things.isEmpty() || question.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<String> roots = question.stream().map(Word::root).distinct().filter(this::tells).toList();
        roots.forEach(root -> query.add(new TermQuery(new Term(FIELD, root)), BooleanClause.Occur.SHOULD));
        try {
            double possible = 0;
            for (String root : roots) {
                possible += inverseFrequency(root);
            }
            double whole = possible;
            return Arrays.stream(searcher.search(query.build(), most).scoreDocs)
                    .map((ScoreDoc doc) -> new Hit<>(things.get(doc.doc), doc.score, whole == 0 ? 0 : Math.min(1, doc.score / whole)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Hit<T>> best(List<Word> question) {
        return find(question, 1).stream().findFirst();
    }

    private boolean tells(String root) {
        try {
            return searcher.getIndexReader().docFreq(new Term(FIELD, root)) <= Math.max(FEW, commonest * things.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double inverseFrequency(String root) throws IOException {
        int frequency = searcher.getIndexReader().docFreq(new Term(FIELD, root));
        return Math.log(1 + (things.size() - frequency + 0.5) / (frequency + 0.5));
    }
}
