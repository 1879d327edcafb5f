/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.insert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlLimits;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;

/** Places of new elements among others. */
class ChildPlaceTest {
  private static final Knowledge CORE = Knowledge.core();

  /** Names of the root's children, with a new one among them. */
  private static List<String> with(String added, String text) {
    XmlDocument document = XmlDocument.parse("m.nml", text);
    return namesIn(document, document.root(), added);
  }

  private static List<String> namesIn(XmlDocument document, XmlElement parent, String added) {
    String after =
        ChildPlace.of(CORE.language(), parent, added)
            .insert(new ElementEdits(document), Fragment.verbatim("<" + added + " id='new'/>"))
            .apply(document.text());
    XmlElement at = XmlDocument.parse("m.nml", after).root();
    for (int depth = depth(parent); depth > 0; depth--) {
      at = at.elements().getFirst();
    }
    List<String> names = new ArrayList<>();
    at.elements().forEach(each -> names.add(nameOf(each)));
    return names;
  }

  private static int depth(XmlElement element) {
    return element.parent().map(parent -> depth(parent) + 1).orElse(0);
  }

  private static String nameOf(XmlElement element) {
    return element.localName() + ("new".equals(element.attribute("id")) ? "!" : "");
  }

  @Test
  void aSiblingThatNobodyKnowsTellsNothing() {
    assertThat(with("include", "<neuroml><cell id='c'/><stranger/></neuroml>"))
        .containsExactly("include!", "cell", "stranger");
    assertThat(
            with(
                "ionChannel",
                "<neuroml><include href='a'/><cell id='c'/><network id='n'/><stranger/></neuroml>"))
        .containsExactly("include", "ionChannel!", "cell", "network", "stranger");
    XmlDocument cell =
        XmlDocument.parse(
            "m.nml",
            "<neuroml><cell id='c'><stranger/><biophysicalProperties id='b'/><alien/></cell></neuroml>");
    assertThat(namesIn(cell, cell.root().elements().getFirst(), "morphology"))
        .containsExactly("stranger", "morphology!", "biophysicalProperties", "alien");
    assertThat(namesIn(cell, cell.root().elements().getFirst(), "foreign"))
        .containsExactly("stranger", "biophysicalProperties", "alien", "foreign!");
  }

  @Test
  void amongStrangersOnlyItComesLast() {
    XmlDocument cell = XmlDocument.parse("m.nml", "<neuroml><cell><a/><b/></cell></neuroml>");
    assertThat(namesIn(cell, cell.root().elements().getFirst(), "morphology"))
        .containsExactly("a", "b", "morphology!");
  }

  @Test
  void componentsOfOwnTypesComeBehindWhatTheSchemaHas() {
    assertThat(with("include", "<neuroml><myCell id='c'/></neuroml>"))
        .containsExactly("include!", "myCell");
    assertThat(with("myCell", "<neuroml><cell id='c'/><network id='n'/></neuroml>"))
        .containsExactly("cell", "network", "myCell!");
  }

  @Test
  void behindItsLikeWhereverThatIs() {
    assertThat(with("include", "<neuroml><cell/><include href='a'/><network/></neuroml>"))
        .containsExactly("cell", "include", "include!", "network");
  }

  @Test
  void lemsFilesBeginWithTargetAndIncludes() {
    String text = "<Lems><ComponentType name='a'/><Simulation id='s'/></Lems>";
    assertThat(with("Include", text)).containsExactly("Include!", "ComponentType", "Simulation");
    assertThat(with("ComponentType", text))
        .containsExactly("ComponentType", "ComponentType!", "Simulation");
    assertThat(with("pulseGenerator", text))
        .containsExactly("ComponentType", "Simulation", "pulseGenerator!");
    assertThat(with("Include", "<Lems><Target component='s'/><Dimension name='d'/></Lems>"))
        .containsExactly("Target", "Include!", "Dimension");
  }

  @Test
  void dynamicsComeBeforeTheStructure() {
    XmlDocument type =
        XmlDocument.parse(
            "m.xml",
            "<Lems><ComponentType name='a'><notes/><Parameter name='p'/><Structure/></ComponentType></Lems>");
    XmlElement declaration = type.root().elements().getFirst();
    assertThat(namesIn(type, declaration, "Dynamics"))
        .containsExactly("notes", "Parameter", "Dynamics!", "Structure");
    assertThat(namesIn(type, declaration, "Property"))
        .containsExactly("notes", "Property!", "Parameter", "Structure");
  }

  /** Of very many instances none is made to find the place in front of them. */
  @Test
  void thePlaceBesideVeryManyIsFound() {
    StringBuilder text = new StringBuilder("<neuroml><network><population>");
    for (int i = 0; i < 2000; i++) {
      text.append("<instance id='").append(i).append("'/>");
    }
    text.append("</population></network></neuroml>");
    XmlDocument document =
        XmlDocument.parse("m.nml", text.toString(), new XmlLimits(Long.MAX_VALUE, 1000, 0));
    XmlElement population = document.root().elements().getFirst().elements().getFirst();
    assertThat(namesIn(document, population, "layout")).startsWith("layout!", "instance");
    assertThat(namesIn(document, population, "instance")).endsWith("instance", "instance!");
  }
}
