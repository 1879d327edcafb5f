/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lems.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlLimits;

/** Children that are read when someone first goes through them. */
class SurveyTest {
  private static final XmlLimits NOTHING_KEPT = new XmlLimits(Long.MAX_VALUE, 1000, 0);
  private static final int MANY = 200;

  /**
   * A network with connections, of which every one with a number in {@code faulty} has no delay.
   */
  private static LemsModel network(List<Integer> faulty, String more) {
    StringBuilder text = new StringBuilder("<neuroml id=\"doc\">\n");
    text.append(
        """
        <iafCell id="iaf" C="1nF" thresh="-50mV" reset="-70mV" leakConductance="10nS" leakReversal="-65mV"/>
        <expOneSynapse id="syn" gbase="1nS" erev="0mV" tauDecay="2ms"/>
        <network id="net">
          <population id="p" component="iaf" size="200"/>
          <projection id="proj" presynapticPopulation="p" postsynapticPopulation="p" synapse="syn">
        """);
    for (int i = 0; i < MANY; i++) {
      String delay = faulty.contains(i) ? "" : " delay=\"1ms\"";
      text.append(
          "<connectionWD id=\"%d\" preCellId=\"../p[%d]\" postCellId=\"../p[0]\" weight=\"1\"%s/>\n"
              .formatted(i, i, delay));
    }
    text.append("</projection>\n").append(more).append("</network></neuroml>");
    return LemsModel.of(XmlDocument.parse("net.nml", text.toString(), NOTHING_KEPT));
  }

  private static Component projection(LemsModel model) {
    return model.get("net").findInside("proj").orElseThrow();
  }

  @Test
  void findsFaultsWhenTheChildrenAreGoneThrough() {
    LemsModel model = network(List.of(20, 150), "");
    assertThat(model.begun()).isSameAs(model);
    Iterator<Component> children = projection(model.begun()).children().iterator();
    IntStream.range(0, 20).forEach(i -> children.next());
    assertThat(model.begun()).isSameAs(model);
    while (children.hasNext()) {
      assertThat(children.next().values()).containsKey("weight");
    }
    assertThatExceptionOfType(ModelProblemException.class)
        .isThrownBy(model::begun)
        .withMessageContaining("needs the attribute delay");
    assertThat(model.problems()).hasSize(2);
  }

  @Test
  void findsEveryFaultWhenAskedForAll() {
    LemsModel model =
        network(List.of(7, 70, 199), "<population id=\"q\" component=\"gone\" size=\"1\"/>");
    assertThat(model.problems())
        .extracting(problem -> problem.location().line())
        .containsExactlyInAnyOrder(14, 77, 206, 208);
    assertThat(model.problems())
        .as("said once")
        .extracting(ModelProblem::message)
        .filteredOn(message -> message.contains("gone"))
        .hasSize(1);
    assertThatExceptionOfType(ModelProblemException.class).isThrownBy(model::sound);
  }

  @Test
  void severalMayGoThroughChildrenAtOnce() {
    Component projection = projection(network(List.of(), ""));
    List<Component> list = projection.children();
    Iterator<Component> first = list.iterator();
    IntStream.range(0, 5).forEach(i -> first.next());
    Iterator<Component> second = list.iterator();
    IntStream.range(0, 50).forEach(i -> second.next());
    assertThat(list.get(120).name()).as("asks for all").isEqualTo("120");
    assertThat(names(first)).startsWith("5", "6").hasSize(MANY - 5);
    assertThat(names(second)).startsWith("50", "51").hasSize(MANY - 50);
    assertThat(names(list.iterator())).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(projection.children()).hasSize(MANY);
  }

  @Test
  void oneListIsReadWithoutTheOthers() {
    Component net =
        network(List.of(), "<population id=\"q\" component=\"iaf\" size=\"1\"/>").get("net");
    List<Component> populations = net.children("populations");
    assertThat(populations.isEmpty()).isFalse();
    assertThat(names(populations.iterator())).containsExactly("p", "q");
    assertThat(net.children("populations")).hasSize(2);
    assertThat(net.children("projections")).extracting(Component::name).containsExactly("proj");
    assertThat(net.children("inputs")).isEmpty();
  }

  @Test
  void referencesAreFollowedAsTheChildrenAreRead() {
    Component net =
        network(List.of(), "<population id=\"q\" component=\"iaf\" size=\"1\"/>").get("net");
    for (Component population : net.children("populations")) {
      assertThat(population.reference("component").name()).isEqualTo("iaf");
    }
  }

  @Test
  void componentsWithoutChildrenFindNothing() {
    LemsModel model = network(List.of(), "");
    assertThat(model.get("iaf").findInside("syn")).isEmpty();
    assertThat(projection(model).children().get(3).findInside("proj")).isEmpty();
    assertThat(model.get("syn").findInside("iaf")).isEmpty();
    assertThat(model.get("net").findInside("proj")).contains(projection(model));
  }

  private static List<String> names(Iterator<Component> components) {
    List<String> names = new ArrayList<>();
    components.forEachRemaining(each -> names.add(each.name()));
    return names;
  }
}
