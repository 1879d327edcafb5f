/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ranvier.edit.form.FormTree.Node;
import org.ranvier.edit.form.FormTree.Several;
import org.ranvier.edit.form.FormTree.Single;
import org.ranvier.edit.language.ChildSlot;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlLimits;

/** The tree of elements, with few and with very many of them. */
class FormTreeTest {
  private static XmlDocument population(int instances) {
    StringBuilder text = new StringBuilder("<neuroml id=\"n\"><network id=\"net\"><population>");
    text.append("<layout/>");
    for (int i = 0; i < instances; i++) {
      text.append("<instance id=\"").append(i).append("\"/>");
    }
    return XmlDocument.parse("n.nml", text + "</population></network></neuroml>");
  }

  /** Nothing is lost, nothing is shown twice, nothing has too many children, paths lead there. */
  @Property(tries = 12)
  void everyElementIsInTheTreeOnce(@ForAll @IntRange(min = 0, max = 3000) int instances) {
    XmlDocument document = population(instances);
    Deque<Node> open = new ArrayDeque<>(List.of(new Single(document.root())));
    List<XmlElement> met = new ArrayList<>();
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Single(XmlElement element)) {
        met.add(element);
      }
      List<Node> children = FormTree.children(node);
      assertThat(children).hasSizeLessThanOrEqualTo(Stretch.MOST);
      children.reversed().forEach(open::push);
    }
    List<XmlElement> all = new ArrayList<>();
    document.root().descendants().forEach(all::add);
    assertThat(met).containsExactlyElementsOf(all);
    XmlElement last = all.getLast();
    List<Node> path = FormTree.pathTo(last);
    for (int i = 1; i < path.size(); i++) {
      assertThat(FormTree.children(path.get(i - 1))).contains(path.get(i));
      assertThat(FormTree.parentOf(path.get(i))).hasValue(path.get(i - 1));
    }
    assertThat(ElementPath.of(last).findIn(document)).hasValue(last);
  }

  @Example
  void aMillionInstancesAreRangesOfRanges() {
    XmlDocument document = population(1_000_000);
    XmlElement population = document.root().elements().getFirst().elements().getFirst();
    List<Node> children = FormTree.children(new Single(population));
    assertThat(children).hasSize(2);
    Several list = (Several) children.getLast();
    assertThat(list.size()).isEqualTo(1_000_000);
    List<Node> ranges = FormTree.children(list);
    assertThat(ranges).hasSize(4);
    assertThat(FormTree.children(ranges.getFirst())).hasSize(Stretch.MOST);
    for (Node node : FormTree.pathTo(population.elements().get(654_321))) {
      FormTree.parentOf(node)
          .ifPresent(parent -> assertThat(FormTree.children(parent)).contains(node));
    }
    assertThat(FormTree.parentOf(new Several(population, "instance", 7, 507, false))).isEmpty();
    assertThat(FormTree.parentOf(new Single(document.root()))).isEmpty();
  }

  /** What reads a large file makes its elements anew; the tree makes only those that it shows. */
  @Example
  void isTheSameWhereElementsAreMadeAnew() {
    XmlDocument kept = population(1200);
    XmlDocument passing =
        XmlDocument.parse("n.nml", kept.text(), new XmlLimits(Long.MAX_VALUE, 1000, 0));
    assertThat(labels(new Single(passing.root()))).isEqualTo(labels(new Single(kept.root())));
  }

  private static List<String> labels(Node node) {
    List<String> all = new ArrayList<>();
    all.add(node instanceof Several several ? several.name() + several.from() : "" + node);
    FormTree.children(node).forEach(each -> all.addAll(labels(each)));
    return all;
  }

  @Example
  void whatThereCanBeOneOfOnlyIsNotOfferedTwice() {
    XmlDocument cell =
        XmlDocument.parse(
            "c.nml", "<neuroml id=\"n\"><cell id=\"c\"><morphology/></cell></neuroml>");
    XmlElement element = cell.root().elements().getFirst();
    assertThat(FormTree.additions(element, Knowledge.core()))
        .extracting(ChildSlot::name)
        .contains("biophysicalProperties")
        .doesNotContain("morphology");
  }
}
