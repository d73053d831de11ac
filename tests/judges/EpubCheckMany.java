import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.io.File;
import java.util.Locale;

/**
 * EPUBCheck over many files in one Java machine (its own program takes one file, and five seconds to start).
 * Prints the version, then a line a message, "file TAB severity TAB code TAB place TAB text", and a line
 * "file TAB CHECKED" for each file that was checked to its end. Usage messages are among them, as with -u.
 */
public final class EpubCheckMany {
  private static final class Printer extends MasterReport {
    private final String file;

    Printer(String file) {
      this.file = file;
      setEpubFileName(file);
      setReportingLevel(ReportingLevel.Usage);
    }

    @Override
    public void message(Message message, EPUBLocation place, Object... arguments) {
      String text = message.getMessage(arguments).replaceAll("\\s+", " ");
      String where = place.getPath() + ":" + place.getLine() + ":" + place.getColumn();
      System.out.println(String.join("\t", file, message.getSeverity().toString(), message.getID().toString(), where, text));
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {}
  }

  public static void main(String[] files) {
    System.out.println("EPUBCheck " + EpubCheck.version());
    for (String file : files) {
      EpubCheck check = new EpubCheck(new File(file), new Printer(file));
      check.setLocale(Locale.ENGLISH);
      check.doValidate();
      System.out.println(file + "\tCHECKED");
    }
  }
}
