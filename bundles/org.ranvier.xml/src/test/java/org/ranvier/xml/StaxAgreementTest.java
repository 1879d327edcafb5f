/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** An independent parser, the JDK's, judges the same texts: same verdict, same content. */
class StaxAgreementTest {
  private static final int MUTANTS = 6000;
  private static final int MUTANT_SIZE = 20_000;

  private static final Pattern ENCODING =
      Pattern.compile(
          "<\\?xml\\s+version\\s*=\\s*['\"]1.[01]['\"]\\s+encoding\\s*=\\s*(['\"])(.*?)\\1",
          Pattern.DOTALL);

  /** A name that starts with a colon: not allowed with namespaces, let pass by StAX. */
  private static final Pattern COLON_FIRST =
      Pattern.compile("^start (\\{[^}]*\\}::|\\{[^\\[]*\\[(.*, )?\\{[^}]*\\}:)", Pattern.DOTALL);

  static final List<String> SAMPLES =
      List.of(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- a -->\n<neuroml xmlns=\"http://x/y\""
              + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' id='n'\txsi:a=\"b  &lt;\">\r\n"
              + "\t<notes>5 &#181;m &amp; <![CDATA[raw <b> & ]] >]]> more</notes>\n"
              + "<cell id=\"c1\"/><?go on?><q:z xmlns:q=\"urn:q\" q:a='1' a='2'><q:b/></q:z>\n"
              + "</neuroml>\n<!--end-->\n",
          "<Lems><Target component='sim1'/><Component id=\"a\" x='\n1\r\n2'>\u00e9\u03bc\ud83d\ude00"
              + "</Component>&#x1F600;</Lems>");

  @Test
  void agreesOnEveryCorpusFile() throws Exception {
    for (Path file : Corpus.models()) {
      XmlDocument ours = XmlDocument.read(file);
      assertThat(StaxEvents.of(ours))
          .as(file.toString())
          .isEqualTo(StaxEvents.of(new StringReader(ours.text())));
    }
  }

  @Test
  void agreesOnSamples() throws Exception {
    for (String sample : SAMPLES) {
      assertThat(StaxEvents.of(XmlDocument.parse("sample", sample)))
          .isEqualTo(StaxEvents.of(new StringReader(sample)));
    }
  }

  @Test
  void agreesOnMutantsOfSamples() {
    Verdicts verdicts = new Verdicts();
    Random random = new Random(7);
    for (int i = 0; i < MUTANTS; i++) {
      verdicts.compare(XmlMutation.of(SAMPLES.get(i % SAMPLES.size()), random));
    }
    verdicts.check();
  }

  @Test
  void agreesOnMutantsOfCorpusFiles() throws Exception {
    List<String> texts = new ArrayList<>();
    for (Path file : Corpus.models()) {
      if (Files.size(file) < MUTANT_SIZE) {
        texts.add(XmlDocument.read(file).text());
      }
    }
    Verdicts verdicts = new Verdicts();
    Random random = new Random(11);
    for (int i = 0; i < MUTANTS; i++) {
      verdicts.compare(XmlMutation.of(texts.get(i % texts.size()), random));
    }
    verdicts.check();
  }

  private static final class Verdicts {
    private int wellFormed;
    private int malformed;
    private final List<String> disagreements = new ArrayList<>();

    void compare(XmlMutation mutant) {
      List<String> theirs = theirs(mutant.text());
      List<String> ours = ours(mutant.text());
      if (theirs.equals(List.of("DOCTYPE"))) {
        return;
      }
      boolean theyRefuse = theirs.size() == 1 && theirs.getFirst().startsWith("refused ");
      boolean weRefuse = ours.size() == 1 && ours.getFirst().startsWith("refused ");
      if (theyRefuse && weRefuse) {
        malformed++;
      } else if (theirs.equals(ours)) {
        wellFormed++;
      } else {
        disagreements.add(
            mutant.description() + "\n  theirs " + brief(theirs) + "\n  ours   " + brief(ours));
      }
    }

    void check() {
      assertThat(disagreements).isEmpty();
      assertThat(wellFormed).as("well-formed mutants").isGreaterThan(MUTANTS / 20);
      assertThat(malformed).as("malformed mutants").isGreaterThan(MUTANTS / 20);
    }

    private static String brief(List<String> events) {
      String text = events.toString();
      return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private static List<String> theirs(String text) {
      if (text.contains("<!DOCTYPE")) {
        return List.of("DOCTYPE");
      }
      Matcher encoding = ENCODING.matcher(text);
      if (encoding.lookingAt() && !encoding.group(2).matches("[A-Za-z][A-Za-z0-9._-]*")) {
        return List.of("refused by production [81]"); // which StAX skips when given characters
      }
      try {
        List<String> events = StaxEvents.of(new StringReader(text));
        boolean colonFirst = events.stream().anyMatch(COLON_FIRST.asPredicate());
        return colonFirst ? List.of("refused by production [7] of namespaces") : events;
      } catch (XMLStreamException e) {
        return List.of("refused " + e.getMessage());
      }
    }

    private static List<String> ours(String text) {
      try {
        return StaxEvents.of(XmlDocument.parse("mutant", text));
      } catch (ModelProblemException e) {
        return List.of("refused " + e.report());
      }
    }
  }
}
