import com.adobe.epubcheck.tool.EpubChecker;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Judges many books in one start of Java, which takes longer than a book does:
 *
 *   java -cp epubcheck.jar EpubCheck.java folder first.epub second.epub
 *
 * The report on each book is written into the folder as 0.json, 1.json and so on. One that could not be judged has none.
 */
class EpubCheck {
  public static void main(String[] words) {
    var silence = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(silence);
    for (int book = 1; book < words.length; book++) {
      var report = Path.of(words[0], (book - 1) + ".json").toString();
      new EpubChecker().run(new String[] {words[book], "--json", report, "--quiet"});
    }
    System.exit(0);
  }
}
