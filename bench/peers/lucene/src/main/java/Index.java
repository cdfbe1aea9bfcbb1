import java.io.DataInputStream;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Indexes texts from standard input (size in four bytes, UTF-8) with ArabicAnalyzer: tokens, stop words, normalising, light stems. */
public final class Index {
    public static void main(String[] args) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(new ArabicAnalyzer()).setRAMBufferSizeMB(96);
        int count = 0;
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(Path.of(args[0])), config);
             DataInputStream in = new DataInputStream(System.in)) {
            for (;;) {
                int size;
                try {
                    size = in.readInt();
                } catch (EOFException end) {
                    break;
                }
                Document document = new Document();
                document.add(new TextField("text", new String(in.readNBytes(size), StandardCharsets.UTF_8), Field.Store.NO));
                writer.addDocument(document);
                ++count;
            }
            writer.forceMerge(1);
        }
        System.out.println(count);
    }
}
