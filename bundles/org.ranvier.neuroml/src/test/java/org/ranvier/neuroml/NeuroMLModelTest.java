/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.neuroml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.junit.jupiter.api.Test;
import org.ranvier.neuroml.lems.LemsPackage;
import org.ranvier.neuroml.lems.LemsType;
import org.ranvier.neuroml.model.Cell;
import org.ranvier.neuroml.model.NeuroMLDocument;
import org.ranvier.neuroml.model.NeuroMLPackage;
import org.ranvier.neuroml.model.Segment;

class NeuroMLModelTest {
  private static final String CELL =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" xmlns:v="http://example.org/vendor" id="doc">
        <cell id="pyramidal" biophysicalProperties="elsewhere" v:origin="slice 7">
          <notes>two segments</notes>
          <morphology id="shape">
            <segment id="0" name="soma">
              <proximal x="0" y="0" z="0" diameter="20"/>
              <distal x="20" y="0" z="0" diameter="20"/>
            </segment>
            <segment id="1" name="dendrite">
              <parent segment="0" fractionAlong="0.5"/>
              <distal x="200" y="5" z="0" diameter="2.5"/>
              <mystery weight="3"><inner>text</inner></mystery>
            </segment>
          </morphology>
          <v:review by="someone">looks fine</v:review>
        </cell>
      </neuroml>
      """;

  @Test
  void readsElementsAndAttributesIntoTypedObjects() throws IOException {
    NeuroMLDocument document = (NeuroMLDocument) NeuroMLModel.root(load(CELL));
    Cell cell = document.getCell().getFirst();
    assertThat(cell.getId()).isEqualTo("pyramidal");
    assertThat(cell.getBiophysicalPropertiesAttribute()).isEqualTo("elsewhere");
    assertThat(cell.getBiophysicalProperties()).isNull();
    assertThat(cell.getNotes()).isEqualTo("two segments");
    List<Segment> segments = cell.getMorphology().getSegment();
    assertThat(segments).extracting(Segment::getName).containsExactly("soma", "dendrite");
    assertThat(segments.get(1).getParent().getFractionAlong()).isEqualTo(0.5f);
    assertThat(segments.get(1).getDistal().getDiameter()).isEqualTo(2.5);
    assertThat(segments.get(1).getProximal()).isNull();
  }

  @Test
  void keepsUnknownElementsAndForeignAttributesThroughLoadAndSave() throws IOException {
    XMLResource resource = load(CELL);
    Cell cell = ((NeuroMLDocument) NeuroMLModel.root(resource)).getCell().getFirst();
    AnyType extension = resource.getEObjectToExtensionMap().get(cell);
    assertThat(extension.getAnyAttribute()).hasSize(1);
    assertThat(extension.getMixed()).isNotEmpty();

    String saved = save(resource);
    assertThat(saved)
        .contains(
            "v:origin=\"slice 7\"", "<mystery weight=\"3\">", "<inner>text</inner>", "looks fine");
    XMLResource again = load(saved);
    assertThat(again.getEObjectToExtensionMap()).hasSameSizeAs(resource.getEObjectToExtensionMap());
    assertThat(save(again)).isEqualTo(saved);
  }

  @Test
  void readsLemsWhateverItsNamespace() throws IOException {
    for (String namespace :
        List.of(
            "",
            " xmlns=\"http://www.neuroml.org/lems/0.7.2\"",
            " xmlns=\"" + LemsPackage.eNS_URI + "\"")) {
      String text =
          "<Lems%s><Target component=\"sim1\"/><Dimension name=\"voltage\" m=\"1\" l=\"2\" t=\"-3\" i=\"-1\"/></Lems>"
              .formatted(namespace);
      LemsType lems = (LemsType) NeuroMLModel.root(load(text));
      assertThat(lems.getTarget().getComponent()).as(namespace).isEqualTo("sim1");
      assertThat(lems.getDimension().getFirst().getT()).isEqualTo(java.math.BigInteger.valueOf(-3));
      assertThat(lems.getDimension().getFirst().getK()).isEqualTo(java.math.BigInteger.ZERO);
    }
  }

  @Test
  void holdsTypeNamesThatTheSchemaDoesNotList() throws IOException {
    String text =
        "<neuroml xmlns='http://www.neuroml.org/schema/neuroml2' id='d'><ionChannel id='it'>"
            + "<gate id='s' type='sGateOfMine' instances='2'/></ionChannel></neuroml>";
    NeuroMLDocument document = (NeuroMLDocument) NeuroMLModel.root(load(text));
    assertThat(document.getIonChannel().getFirst().getGate().getFirst().getType())
        .isEqualTo("sGateOfMine");
  }

  @Test
  void refusesDoctypeAndMalformedText() {
    assertThatThrownBy(() -> load("<!DOCTYPE neuroml SYSTEM \"file:///nowhere.dtd\">" + CELL))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("DOCTYPE");
    assertThatThrownBy(() -> load("<neuroml>")).isInstanceOf(IOException.class);
  }

  @Test
  void saysThatAnEmptyResourceHoldsNoDocument() {
    XMLResource empty =
        (XMLResource) NeuroMLModel.createResourceSet().createResource(URI.createURI("empty.nml"));
    assertThatThrownBy(() -> NeuroMLModel.root(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("empty.nml");
  }

  @Test
  void registersBothModelsGlobally() {
    NeuroMLModel.register();
    assertThat(EPackage.Registry.INSTANCE.getEPackage(NeuroMLPackage.eNS_URI))
        .isSameAs(NeuroMLPackage.eINSTANCE);
    assertThat(EPackage.Registry.INSTANCE.getEPackage(LemsPackage.eNS_URI))
        .isSameAs(LemsPackage.eINSTANCE);
  }

  private static XMLResource load(String text) throws IOException {
    return NeuroMLModel.load(
        URI.createURI("memory.nml"),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String save(XMLResource resource) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NeuroMLModel.save(resource, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
