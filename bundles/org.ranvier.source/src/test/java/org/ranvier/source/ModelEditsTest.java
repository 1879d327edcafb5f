/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.ranvier.neuroml.model.NeuroMLFactory;
import org.ranvier.xml.edit.TextChange;

class ModelEditsTest {
  private static final String NS = "xmlns=\"http://www.neuroml.org/schema/neuroml2\"";

  private SourceDocument document;

  private EObject open(String text) {
    document = SourceDocument.of("t.nml", text);
    return document.root();
  }

  private void apply(TextChange change) {
    String before = document.text();
    TextChange inverse = document.apply(change);
    assertThat(document.fault()).isEmpty();
    assertThat(inverse.apply(document.text())).isEqualTo(before);
  }

  private static EStructuralFeature feature(EObject object, String name) {
    EStructuralFeature found = object.eClass().getEStructuralFeature(name);
    assertThat(found).as(name).isNotNull();
    return found;
  }

  private static EReference children(EObject object, String name) {
    return (EReference) feature(object, name);
  }

  private static List<EObject> list(EObject object, String name) {
    return ((List<?>) object.eGet(feature(object, name)))
        .stream().map(EObject.class::cast).toList();
  }

  private static EObject child(EObject object, String name, int index) {
    return list(object, name).get(index);
  }

  private static EObject cell(String id) {
    EObject cell =
        EcoreUtil.create(NeuroMLFactory.eINSTANCE.getNeuroMLPackage().getIzhikevichCell());
    cell.eSet(feature(cell, "id"), id);
    cell.eSet(feature(cell, "v0"), "-60mV");
    return cell;
  }

  @Test
  void setsAnAttributeInPlace() {
    EObject root =
        open(
            "<neuroml "
                + NS
                + " id='a'>\n  <izhikevichCell id='c'  v0 = '-70mV' /><!-- x -->\n</neuroml>");
    EObject cell = child(root, "izhikevichCell", 0);
    apply(document.edits().set(cell, feature(cell, "v0"), "-65 mV"));
    assertThat(document.text()).contains("<izhikevichCell id='c'  v0 = '-65 mV' /><!-- x -->");
    assertThat(cell.eGet(feature(cell, "v0"))).isEqualTo("-65 mV");
    assertThat(child(root, "izhikevichCell", 0)).isSameAs(cell);
    apply(document.edits().set(cell, feature(cell, "v0"), null));
    assertThat(document.text()).contains("<izhikevichCell id='c' /><!-- x -->");
    assertThat(cell.eIsSet(feature(cell, "v0"))).isFalse();
    apply(document.edits().set(cell, feature(cell, "thresh"), "30mV"));
    assertThat(document.text()).contains("<izhikevichCell id='c' thresh='30mV' />");
  }

  @Test
  void addsChildrenInTheOrderOfTheSchema() {
    EObject root =
        open(
            "<neuroml "
                + NS
                + " id=\"a\">\n  <include href=\"x.nml\"/>\n  <custom/>\n  <network id=\"n\"/>\n</neuroml>\n");
    apply(document.edits().add(root, children(root, "izhikevichCell"), cell("c1")));
    apply(document.edits().add(root, children(root, "izhikevichCell"), cell("c2")));
    apply(document.edits().add(root, children(root, "izhikevichCell"), 0, cell("c0")));
    assertThat(document.text())
        .isEqualTo(
            "<neuroml "
                + NS
                + " id=\"a\">\n  <include href=\"x.nml\"/>\n"
                + "  <izhikevichCell id=\"c0\" v0=\"-60mV\"/>\n"
                + "  <izhikevichCell id=\"c1\" v0=\"-60mV\"/>\n"
                + "  <izhikevichCell id=\"c2\" v0=\"-60mV\"/>\n"
                + "  <custom/>\n  <network id=\"n\"/>\n</neuroml>\n");
    assertThat(list(root, "izhikevichCell")).hasSize(3);
  }

  @Test
  void addsInFrontOfALaterChildWhereNoneIsBefore() {
    EObject root = open("<neuroml " + NS + " id=\"a\">\n  <network id=\"n\"/>\n</neuroml>\n");
    apply(document.edits().add(root, children(root, "izhikevichCell"), cell("c")));
    assertThat(document.text())
        .contains("id=\"a\">\n  <izhikevichCell id=\"c\" v0=\"-60mV\"/>\n  <network");
  }

  @Test
  void opensAnEmptyElementAndPrintsNestedObjects() {
    EObject root = open("<neuroml " + NS + " id='a'>\r\n\t<network id='n'/>\r\n</neuroml>\r\n");
    EObject network = child(root, "network", 0);
    EObject population = EcoreUtil.create(children(network, "population").getEReferenceType());
    population.eSet(feature(population, "id"), "p");
    EObject instance = EcoreUtil.create(children(population, "instance").getEReferenceType());
    EObject location = EcoreUtil.create(children(instance, "location").getEReferenceType());
    location.eSet(feature(location, "x"), 1.5f);
    instance.eSet(feature(instance, "location"), location);
    population.eSet(feature(population, "instance"), List.of(instance));
    population.eSet(feature(population, "notes"), "two\nlines & more");
    apply(document.edits().add(network, children(network, "population"), population));
    assertThat(document.text())
        .isEqualTo(
            "<neuroml "
                + NS
                + " id='a'>\r\n\t<network id='n'>\r\n\t\t<population id='p'>\r\n"
                + "\t\t\t<notes>two\r\nlines &amp; more</notes>\r\n"
                + "\t\t\t<instance>\r\n\t\t\t\t<location x='1.5'/>\r\n\t\t\t</instance>\r\n"
                + "\t\t</population>\r\n\t</network>\r\n</neuroml>\r\n");
    assertThat(EcoreUtil.equals(child(network, "population", 0), population)).isTrue();
  }

  @Test
  void keepsThePrefixOfTheDocument() {
    EObject root =
        open("<n:neuroml xmlns:n=\"http://www.neuroml.org/schema/neuroml2\" id=\"a\"></n:neuroml>");
    apply(document.edits().add(root, children(root, "izhikevichCell"), cell("c")));
    assertThat(document.text()).contains("<n:izhikevichCell id=\"c\" v0=\"-60mV\"/>");
    assertThat(list(root, "izhikevichCell")).hasSize(1);
  }

  @Test
  void setsAndRemovesTextAndSingleChildren() {
    EObject root = open("<neuroml " + NS + " id=\"a\">\n  <cell id=\"c\"/>\n</neuroml>\n");
    EObject cell = child(root, "cell", 0);
    apply(document.edits().set(cell, feature(cell, "notes"), "first"));
    apply(document.edits().set(cell, feature(cell, "notes"), "a<b"));
    EObject morphology = EcoreUtil.create(children(cell, "morphology").getEReferenceType());
    morphology.eSet(feature(morphology, "id"), "m");
    apply(document.edits().set(cell, feature(cell, "morphology"), morphology));
    assertThat(document.edits().set(cell, feature(cell, "morphology"), morphology).isEmpty())
        .isTrue();
    assertThat(document.text())
        .contains(
            "  <cell id=\"c\">\n    <notes>a&lt;b</notes>\n    <morphology id=\"m\"/>\n  </cell>\n");
    morphology.eSet(feature(morphology, "id"), "m2");
    apply(document.edits().set(cell, feature(cell, "morphology"), morphology));
    apply(document.edits().unset(cell, feature(cell, "notes")));
    assertThat(document.text())
        .contains("  <cell id=\"c\">\n    <morphology id=\"m2\"/>\n  </cell>\n");
    assertThat(document.edits().unset(cell, feature(cell, "notes")).isEmpty()).isTrue();
  }

  @Test
  void removesAndMovesChildrenAndKeepsTheObjects() {
    EObject root =
        open(
            "<neuroml "
                + NS
                + " id=\"a\">\n  <cell id=\"c1\"/>\n  <!-- of c2 -->\n  <cell id=\"c2\"  />\n  <cell id=\"c3\"/>\n</neuroml>\n");
    EObject c1 = child(root, "cell", 0);
    EObject c3 = child(root, "cell", 2);
    apply(document.edits().move(c3, 0));
    assertThat(list(root, "cell")).startsWith(c3, c1);
    apply(document.edits().remove(child(root, "cell", 2)));
    assertThat(document.text())
        .isEqualTo(
            "<neuroml "
                + NS
                + " id=\"a\">\n  <cell id=\"c3\"/>\n  <cell id=\"c1\"/>\n  <!-- of c2 -->\n</neuroml>\n");
    assertThat(list(root, "cell")).containsExactly(c3, c1);
    assertThat(document.edits().move(c1, 1).isEmpty()).isTrue();
  }

  @Test
  void movesAnObjectToAnotherParent() {
    EObject root =
        open(
            "<neuroml "
                + NS
                + " id=\"a\">\n  <network id=\"n\">\n    <population id=\"p\"><!-- in --></population>\n  </network>\n  <network id=\"m\"/>\n</neuroml>\n");
    EObject population = child(child(root, "network", 0), "population", 0);
    EObject target = child(root, "network", 1);
    apply(document.edits().move(population, target, children(target, "population"), 0));
    assertThat(document.text())
        .isEqualTo(
            "<neuroml "
                + NS
                + " id=\"a\">\n  <network id=\"n\">\n  </network>\n  <network id=\"m\">\n    <population id=\"p\"><!-- in --></population>\n  </network>\n</neuroml>\n");
    assertThat(list(target, "population")).hasSize(1);
    EObject moved = child(target, "population", 0);
    assertThatThrownBy(
            () -> document.edits().move(moved, target, children(target, "projection"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(document.edits().move(moved, target, children(target, "population"), 0).isEmpty())
        .isTrue();
    assertThatThrownBy(() -> document.edits().move(target, target, children(root, "network"), 0))
        .hasMessageContaining("into itself");
  }

  @Test
  void refusesWhatTheModelCannotHold() {
    EObject root = open("<neuroml " + NS + " id=\"a\"><cell id=\"c\"/></neuroml>");
    EObject cell = child(root, "cell", 0);
    ModelEdits edits = document.edits();
    assertThatThrownBy(() -> edits.set(cell, feature(cell, "id"), 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> edits.set(root, feature(root, "cell"), cell))
        .hasMessageContaining("many values");
    assertThatThrownBy(() -> edits.add(root, children(root, "cell"), cell("x")))
        .hasMessageContaining("cannot be cell");
    assertThatThrownBy(() -> edits.add(root, children(root, "cell"), 7, cell))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> edits.remove(cell("x"))).hasMessageContaining("not of this document");
    assertThatThrownBy(() -> edits.move(root, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> edits.move(cell, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> edits.add(cell, children(cell, "morphology"), cell))
        .hasMessageContaining("one value");
  }

  @Test
  void keepsAChoiceInTheOrderOfTheText() {
    EObject root =
        open(
            "<neuroml "
                + NS
                + " id='a'><ionChannelKS id='k'><gateKS id='g' instances='1'>"
                + "<closedState id='c'/><openState id='o'/><forwardTransition id='f' from='c' to='o'/>"
                + "<reverseTransition id='r' from='c' to='o'/><forwardTransition id='f2' from='c' to='o'/>"
                + "</gateKS></ionChannelKS></neuroml>");
    EObject gate = child(child(root, "ionChannelKS", 0), "gateKS", 0);
    EObject f = child(gate, "forwardTransition", 0);
    apply(document.edits().remove(child(gate, "reverseTransition", 0)));
    assertThat(list(gate, "forwardTransition")).hasSize(2).first().isSameAs(f);
    assertThat(list(gate, "reverseTransition")).isEmpty();
  }
}
