/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ranvier.edit.ExampleModel;
import org.ranvier.edit.form.Stretch;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlLimits;

class FilePartsTest {
  private static List<Part> parts(String text) {
    return FileParts.of(XmlDocument.parseTolerantly("a.nml", text), () -> false);
  }

  private static String show(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    for (Part each : parts) {
      text.append(each.isList() ? each.count() + "×" : each.id() + ":").append(each.kind());
      text.append(each.parts().isEmpty() ? " " : "(" + show(each.parts()) + ") ");
    }
    return text.toString().strip();
  }

  @Test
  void namedElementsAreShownAndWhatHasNoNameIsLeftOut() {
    assertThat(show(parts(ExampleModel.CELL)))
        .isEqualTo(
            "ampa:expOneSynapse pyramidal:cell(m:morphology(0:segment 1:segment"
                + " soma_group:segmentGroup dendrite_group:segmentGroup)"
                + " b:biophysicalProperties(naDens:channelDensity)) pulse:pulseGenerator"
                + " net:network(cells:population p:projection(0:connection))");
    assertThat(show(parts(ExampleModel.SIMULATION)))
        .isEqualTo("sim:Simulation(d:Display(v:Line) e:EventOutputFile(0:EventSelection))");
  }

  @Test
  void partsKnowWhereTheyAre() {
    XmlDocument document = XmlDocument.parse("a.nml", ExampleModel.CELL);
    Part cell = FileParts.of(document, () -> false).get(1);
    assertThat(cell.line()).isEqualTo(4);
    assertThat(cell.path().findIn(document).orElseThrow().attribute("id")).isEqualTo("pyramidal");
    int inside = ExampleModel.CELL.indexOf("condDensity");
    assertThat(cell.at(inside).orElseThrow().id()).isEqualTo("naDens");
    assertThat(cell.at(ExampleModel.CELL.indexOf("specificCapacitance")).orElseThrow().id())
        .isEqualTo("b");
    assertThat(cell.at(0)).isEmpty();
  }

  /** A list shows stretches of 500; what these hold is read when somebody asks. */
  @Test
  void veryManyAreAListOfStretches() {
    StringBuilder text = new StringBuilder("<neuroml id=\"n\"><network id=\"net\">");
    text.append("<population id=\"p\" component=\"c\">");
    for (int i = 0; i < 100_000; i++) {
      text.append("<instance id=\"").append(i).append("\"><location x=\"0\"/></instance>");
    }
    text.append("</population></network></neuroml>");
    XmlDocument document = XmlDocument.parse("a.nml", text.toString(), XmlLimits.standard());
    Part population = FileParts.of(document, () -> false).getFirst().parts().getFirst();
    Part list = population.parts().getFirst();
    assertThat(list.count()).isEqualTo(100_000);
    assertThat(list.hasMembers()).isFalse();
    assertThat(list.parts()).hasSize(200).allMatch(each -> each.isList() && each.hasMembers());
    Part third = list.parts().get(2);
    assertThat(third.list()).contains(new Stretch(1000, 1500, false));
    List<Part> members = FileParts.members(document, third, () -> false);
    assertThat(members).hasSize(500).noneMatch(Part::isList);
    assertThat(members.getFirst().id()).isEqualTo("1000");
    assertThat(members.getFirst().place().start()).isEqualTo(third.place().start());
    assertThat(members.getLast().place().end()).isEqualTo(third.place().end());
    assertThat(members.get(7).path().findIn(document).orElseThrow().attribute("id"))
        .isEqualTo("1007");
    assertThat(FileParts.members(document, third, () -> true)).isEmpty();
  }

  @Test
  void membersOfAListThatBecameShorterAreThoseThatAreLeft() {
    String one = "<neuroml id=\"n\"><network id=\"net\"><population id=\"p\">";
    String end = "</population></network></neuroml>";
    Part list =
        parts(one + "<instance/>".repeat(30) + end)
            .getFirst()
            .parts()
            .getFirst()
            .parts()
            .getFirst();
    assertThat(list.hasMembers()).isTrue();
    XmlDocument shorter =
        XmlDocument.parseTolerantly("a.nml", one + "<instance/>".repeat(22) + end);
    List<Part> members = FileParts.members(shorter, list, () -> false);
    assertThat(members).hasSize(22);
    assertThat(members.getLast().id()).as("by its number").isEqualTo("22");
    XmlDocument gone = XmlDocument.parseTolerantly("a.nml", "<neuroml id=\"n\"/>");
    assertThat(FileParts.members(gone, list, () -> false)).isEmpty();
  }

  @Test
  void manyComponentsOnTopAreAllThere() {
    String channels = "<ionChannelHH id=\"c\"/>".repeat(300);
    assertThat(parts("<neuroml id=\"n\">" + channels + "</neuroml>")).hasSize(300);
  }

  @Test
  void aComponentOfATypeIsOfThatKind() {
    assertThat(show(parts("<Lems><Component id=\"a\" type=\"iafCell\"/></Lems>")))
        .isEqualTo("a:iafCell");
  }

  @Test
  void remarksOfOtherVocabulariesAreNoParts() {
    String text =
        "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"n\"><annotation>"
            + "<d xmlns=\"other\" id=\"x\"/></annotation><iafCell id=\"a\"/></neuroml>";
    assertThat(show(parts(text))).isEqualTo("a:iafCell");
  }

  @Test
  void brokenTextStillHasParts() {
    assertThat(
            show(parts("<neuroml id=\"n\"><cell id=\"a\"><morphology id=\"m\"><segment </cell>")))
        .startsWith("a:cell(m:morphology");
    assertThat(parts("")).isEmpty();
  }

  @Test
  void aReadingThatIsCalledOffEnds() {
    XmlDocument document = XmlDocument.parse("a.nml", ExampleModel.CELL);
    assertThat(FileParts.of(document, () -> true)).isEmpty();
  }
}
