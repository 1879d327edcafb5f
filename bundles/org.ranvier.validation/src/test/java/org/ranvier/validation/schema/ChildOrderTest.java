/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.validation.Finding;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Language;
import org.ranvier.validation.Severity;
import org.ranvier.validation.Validator;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/** What is said of children in the wrong order, in sequences, choices and repeated groups. */
class ChildOrderTest {
  private static final Validator VALIDATOR = new Validator(List.of(new SchemaValid()));
  private static final SchemaChecker CHECKER = new SchemaChecker(Language.neuroMlSchema());
  private static final SchemaIndex INDEX = SchemaIndex.ofNeuroMl();

  private static final String REFUSED = ", so other programs may refuse the file";

  /** Elements whose children are put in any order, with what stands around them. */
  private static final String CHANNEL = "ionChannelHH";

  private static final String GATE = "ionChannelHH/gateHHratesTauInf";
  private static final String SCHEME = "ionChannelKS/gateKS";
  private static final String MEMBRANE = "cell/biophysicalProperties/membraneProperties";
  private static final String POPULATION = "network/population";
  private static final String BRANCH = "morphology/segmentGroup/subTree";
  private static final String SEGMENT = "morphology/segment";
  private static final String NETWORK = "network";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ionChannelHH        | gateHHtauInf gate | <gate> stands beside <gateHHtauInf> in <ionChannelHH>; the NeuroML schema wants only one of the two kinds, so other programs may refuse the file
          ionChannelHH        | gate gate gateFractional | <gateFractional> stands beside <gate> in <ionChannelHH>; the NeuroML schema wants only one of the two kinds, so other programs may refuse the file
          ionChannelHH        | gate notes      | <notes> stands behind <gate>; the NeuroML schema wants it before, so other programs may refuse the file
          ionChannelHH        | notes notes     | a second <notes> in <ionChannelHH>; one is expected
          ionChannelHH/gateHHrates | forwardRate forwardRate reverseRate | a second <forwardRate> in <gateHHrates>; one is expected
          ionChannelHH/gateHHrates | reverseRate notes forwardRate reverseRate | a second <reverseRate> in <gateHHrates>; one is expected
          ionChannelHH/gateHHrates | reverseRate notes | <forwardRate> is missing from <gateHHrates>
          ionChannelKS/gateKS | openState closedState tauInfTransition | <openState> stands before <closedState>; the NeuroML schema wants it behind, so other programs may refuse the file
          ionChannelKS/gateKS | closedState openState forwardTransition forwardTransition reverseTransition reverseTransition | <forwardTransition> stands before <reverseTransition>; the NeuroML schema wants it behind, so other programs may refuse the file
          ionChannelKS/gateKS | closedState openState forwardTransition forwardTransition reverseTransition | <reverseTransition> is missing before <forwardTransition> in <gateKS>
          ionChannelKS/gateKS | reverseTransition forwardTransition reverseTransition | <closedState>, <openState> and <forwardTransition> are missing before <reverseTransition> in <gateKS>
          ionChannelKS/gateKS | closedState openState forwardTransition tauInfTransition | <reverseTransition> is missing from <gateKS>
          ionChannelKS/gateKS | closedState openState forwardTransition reverseTransition reverseTransition | <forwardTransition> is missing before <reverseTransition> in <gateKS>
          ionChannelKS/gateKS | closedState tauInfTransition | <openState> is missing from <gateKS>
          ionChannelKS/gateKS | closedState       | <openState> is missing from <gateKS>
          ionChannelKS/gateKS | tauInfTransition  | <closedState> and <openState> are missing from <gateKS>
          ionChannelKS/gateKS | closedState openState | <gateKS> is not complete; <forwardTransition> or <tauInfTransition> is expected in it
          ionChannelKS/gateKS | closedState openState tauInfTransition closedState | <closedState> stands behind <openState>; the NeuroML schema wants it before, so other programs may refuse the file
          network/population  | instance layout | <layout> stands beside <instance> in <population>; only one of the two is expected
          network/population/layout | | <layout> is not complete; <random>, <grid> or <unstructured> is expected in it
          morphology/segmentGroup/subTree | from to | <to> stands beside <from> in <subTree>; only one of the two is expected
          cell/biophysicalProperties/membraneProperties | initMembPotential specificCapacitance spikeThresh | <initMembPotential> stands before <spikeThresh>; the NeuroML schema wants it behind, so other programs may refuse the file
          cell/biophysicalProperties/membraneProperties | initMembPotential channelDensity specificCapacitance | <spikeThresh> is missing from <membraneProperties>
          cell/biophysicalProperties/membraneProperties | spikeThresh initMembPotential | <specificCapacitance> is missing from <membraneProperties>
          """)
  void whatIsWrongWithAChildsPlaceIsSaid(String path, String children, String message) {
    String text = document(path, children == null ? List.of() : List.of(children.split(" ")));
    String element = path.substring(path.lastIndexOf('/') + 1);
    assertThat(aboutPlaces(text))
        .filteredOn(each -> !each.message().startsWith("attribute "))
        .filteredOn(each -> each.message().contains("<" + element + ">") || isMove(each))
        .extracting(Finding::message)
        .containsExactly(message);
  }

  @Test
  void whatRunsThoughTheSchemaRefusesItIsAWarning() {
    assertThat(aboutPlaces(document(CHANNEL, List.of("gateHHtauInf", "gate"))))
        .filteredOn(each -> each.message().contains("beside"))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
    assertThat(aboutPlaces(document(BRANCH, List.of("from", "to"))))
        .filteredOn(each -> each.message().contains("beside"))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  /**
   * The reading of the schema agrees with the JDK's validator on the first child that does not fit,
   * and every fix that is offered lets at least one child more fit.
   */
  @ParameterizedTest
  @ValueSource(strings = {CHANNEL, GATE, SCHEME, MEMBRANE, POPULATION, BRANCH, SEGMENT, NETWORK})
  void placesAgreeWithTheValidatorAndFixesMoveTheFaultOn(String path) {
    Random random = new Random(path.hashCode());
    List<String> names =
        new ArrayList<>(
            INDEX.childrenOf(typeOf(path)).stream().map(SchemaIndex.Child::name).toList());
    int wrong = 0;
    for (int trial = 0; trial < 150; trial++) {
      List<String> children = new ArrayList<>();
      for (int n = random.nextInt(8); n > 0; n--) {
        children.add(names.get(random.nextInt(names.size())));
      }
      if (random.nextBoolean()) { // nearer to what is right
        children.sort((a, b) -> names.indexOf(a) - names.indexOf(b));
      }
      String text = document(path, children);
      int first = firstWrong(text, path);
      assertThat(firstWrong(children, path)).as("%s", children).isEqualTo(first);
      if (first <= children.size()) {
        wrong++;
        for (Finding finding : aboutPlaces(text)) {
          finding
              .fix()
              .filter(fix -> isPlaced(fix))
              .ifPresent(fix -> movesOn(text, fix, path, first));
        }
      }
    }
    assertThat(wrong).isPositive();
  }

  /** The schema may know more than is read of it. */
  @Test
  void nothingIsProposedForAChildThatIsTaken() {
    Particle one = Particle.repeated(new Particle.Named("a"), 0, Particle.UNBOUNDED);
    assertThat(new Placement(one, List.of("a", "a", "b"), 1).remedy()).isEmpty();
  }

  private static void movesOn(String text, Fix fix, String path, int first) {
    String mended = fix.change().apply(text);
    assertThat(firstWrong(mended, path)).as("%s%n%s", fix, text).isGreaterThan(first);
  }

  private static boolean isPlaced(Fix fix) {
    return fix.title().toString().startsWith("Move ") || fix.title().toString().startsWith("Add <");
  }

  private static boolean isMove(Finding finding) {
    return finding.message().endsWith(REFUSED);
  }

  /** Index of the first child that does not fit; their number where some are missing at the end. */
  private static int firstWrong(List<String> children, String path) {
    Particle at = INDEX.contentOf(typeOf(path));
    for (int i = 0; i < children.size(); i++) {
      at = at.after(children.get(i));
      if (at.isNothing()) {
        return i;
      }
    }
    return at.mayEnd() ? children.size() + 1 : children.size();
  }

  /** The same by the JDK's validator. */
  private static int firstWrong(String text, String path) {
    XmlDocument document = XmlDocument.parse("test.nml", text);
    XmlElement parent = at(document, path);
    List<XmlElement> children = parent.elements();
    for (SchemaVerdict verdict : CHECKER.check(document)) {
      int child = children.indexOf(verdict.element());
      if (verdict.isAboutContent() && verdict.element() == parent) {
        return children.size();
      }
      boolean ofParent = verdict.code().matches("cvc-complex-type\\.2\\.4\\.[adefgh].*");
      if (child >= 0 && ofParent) {
        return child;
      }
    }
    return children.size() + 1;
  }

  private static XmlElement at(XmlDocument document, String path) {
    XmlElement element = document.root();
    for (String step : path.split("/")) {
      element = element.findElement(step).orElseThrow();
    }
    return element;
  }

  private static String typeOf(String path) {
    return INDEX
        .findTypeOf(at(XmlDocument.parse("a.nml", document(path, List.of())), path))
        .orElseThrow();
  }

  private static List<Finding> aboutPlaces(String text) {
    return VALIDATOR.validate(Path.of("test.nml"), path -> XmlDocument.parse("test.nml", text));
  }

  private static String document(String path, List<String> children) {
    StringBuilder text =
        new StringBuilder("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">\n");
    String[] steps = path.split("/");
    for (String step : steps) {
      text.append("<").append(step).append(">\n");
    }
    children.forEach(child -> text.append("  <").append(child).append("/>\n"));
    for (int i = steps.length - 1; i >= 0; i--) {
      text.append("</").append(steps[i]).append(">\n");
    }
    return text.append("</neuroml>\n").toString();
  }
}
