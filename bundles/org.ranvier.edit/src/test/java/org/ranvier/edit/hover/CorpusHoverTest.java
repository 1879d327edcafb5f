/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.hover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.CorpusFiles;
import org.ranvier.edit.equation.Equation;
import org.ranvier.edit.equation.Equations;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** There is something to say about whatever has a meaning. */
class CorpusHoverTest {
  private static final int MOST_ELEMENTS = Integer.getInteger("ranvier.assist.elements", 8);

  private final Set<String> silent = new TreeSet<>();
  private int asked;

  @Test
  void elementsAndAttributesOfPublishedFilesAreExplained() throws IOException {
    CorpusFiles.forEach(MOST_ELEMENTS, this::ask);
    assertThat(asked).isGreaterThan(2000);
    assertThat(silent).isEmpty();
  }

  private void ask(Knowledge knowledge, List<XmlElement> elements) {
    Hover hover = new Hover(elements.getFirst().document().text(), knowledge, List.of());
    for (XmlElement element : elements) {
      if (knowledge.language().of(element).isKnown()) {
        ask(hover.at(element.nameRange().start() + 1), element.name());
        for (XmlAttribute attribute : element.attributes()) {
          boolean known =
              knowledge
                  .language()
                  .findAttribute(knowledge.language().of(element), attribute.name())
                  .isPresent();
          if (known) {
            ask(hover.at(attribute.nameRange().start() + 1), attribute.name());
            hover.at(attribute.valueRange().end()); // whatever it says of the value
          }
        }
      }
    }
  }

  private void ask(Optional<Explanation> explanation, String about) {
    asked++;
    if (explanation.filter(each -> each.text().contains(about)).isEmpty()) {
      silent.add(about);
    }
  }

  /** Whatever a type of the core language computes is said. */
  @Test
  void theDynamicsOfAllCoreTypesAreTold() {
    for (ComponentType type : LemsModel.core().types().types()) {
      List<String> lines = Equations.of(type.dynamics()).stream().map(Equation::indented).toList();
      type.dynamics()
          .timeDerivatives()
          .forEach(
              each ->
                  assertThat(lines)
                      .as(type.name())
                      .anyMatch(line -> line.startsWith("d" + each.variable() + "/dt = ")));
      type.dynamics()
          .derivedVariables()
          .forEach(
              each ->
                  assertThat(lines)
                      .as(type.name())
                      .anyMatch(line -> line.startsWith(each.name() + " = ")));
      assertThat(lines).noneMatch(line -> line.contains(".gt.") || line.contains(" * "));
    }
  }
}
