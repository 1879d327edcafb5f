/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What holds of our two schemas without looking at anything published. */
class SchemaTest {
  private static SchemaVerdict neuroml;
  private static SchemaVerdict lems;

  @BeforeAll
  static void compile() throws IOException, SAXException {
    neuroml = new SchemaVerdict(SchemaFiles.ours(SchemaFiles.NEUROML));
    lems = new SchemaVerdict(SchemaFiles.ours(SchemaFiles.LEMS));
  }

  @ParameterizedTest
  @CsvSource({
    "NeuroML_v2.3.1.xsd, 199, 38, 8, 1, http://www.neuroml.org/schema/neuroml2",
    "LEMS_v0.7.6.xsd, 56, 2, 0, 1, http://www.neuroml.org/lems/0.7.6"
  })
  void declaresTheTypesOfItsRelease(
      String file, int complexTypes, int simpleTypes, int groups, int roots, String namespace)
      throws Exception {
    Document schema = SchemaFiles.ours(file);
    assertThat(schema.getDocumentElement().getAttribute("targetNamespace")).isEqualTo(namespace);
    assertThat(declarations(schema, "complexType")).hasSize(complexTypes);
    assertThat(declarations(schema, "simpleType")).hasSize(simpleTypes);
    assertThat(declarations(schema, "group")).hasSize(groups);
    assertThat(declarations(schema, "element")).hasSize(roots);
  }

  @ParameterizedTest
  @ValueSource(strings = {SchemaFiles.NEUROML, SchemaFiles.LEMS})
  void explainsEveryTypeAndEveryAttribute(String file) throws Exception {
    Document schema = SchemaFiles.ours(file);
    List<Element> explained =
        SchemaFiles.elements(schema).stream()
            .filter(e -> isTopLevel(e) || e.getLocalName().equals("attribute"))
            .toList();
    assertThat(explained).hasSizeGreaterThan(150);
    for (Element element : explained) {
      assertThat(documentation(element))
          .as("%s in %s", element.getAttribute("name"), element.getParentNode().getLocalName())
          .hasSizeGreaterThan(3)
          .endsWith(".");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<include href='channels.nml'/><network id='n'><population id='p' component='c' size='3'/></network>",
        "<ionChannelHH id='na' conductance='10pS'><gateHHrates id='m' instances='3'>"
            + "<reverseRate type='HHExpRate' rate='4 per_ms' midpoint='-65mV' scale='-18mV'/>"
            + "<forwardRate type='HHExpLinearRate' rate='1per_ms' midpoint='-40mV' scale='10mV'/></gateHHrates></ionChannelHH>",
        "<expOneSynapse id='ampa' gbase='0.5nS' erev='0mV' tauDecay='3ms'/><iafTauCell id='iaf' leakReversal='-50mV'"
            + " thresh='-55e0mV' reset='-70 mV' tau='30ms'/>",
        "<annotation><anything xmlns='urn:x'><goes/></anything></annotation>",
        "<cell id='c'><morphology id='m'><segment id='0'><distal x='1' y='2' z='3' diameter='.5'/></segment></morphology></cell>"
      })
  void acceptsDocumentsOfOurOwn(String content) throws Exception {
    assertThat(neuroml.isValid(neuroml(content))).as(content).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<unheardOf/>",
        "<network id='n'/>",
        "<network id='1n'><population id='p' component='c' size='3'/></network>",
        "<network id='n'><population id='p' component='c' size='-3'/></network>",
        "<network id='n'><population id='p' component='c' size='3'/></network><include href='channels.nml'/>",
        "<expOneSynapse id='ampa' gbase='0.5nS' erev='0mV' tauDecay='3mV'/>",
        "<expOneSynapse id='ampa' gbase='0.5nS' erev='0mV'/>",
        "<expOneSynapse id='ampa' gbase='0.5nS' erev='+1mV' tauDecay='3ms'/>",
        "<ionChannel id='na' type='ionChannelKS'/>",
        "<cell id='c'><morphology id='m'/></cell>",
        "<cell id='c'><morphology id='m'><segment id='0'><distal x='1' y='2' z='3' diameter='0'/></segment></morphology></cell>",
        "<cell id='c'><biophysicalProperties id='b'><membraneProperties/></biophysicalProperties></cell>",
        "<pulseGenerator id='i' delay='1ms' duration='1ms' amplitude='1'/>"
      })
  void refusesDocumentsThatAreAtFault(String content) throws Exception {
    assertThat(neuroml.isValid(neuroml(content))).as(content).isFalse();
  }

  @Test
  void acceptsOurTypesAsLems() throws Exception {
    Map<String, Element> files = new LinkedHashMap<>(LemsFiles.ours());
    files.putAll(LemsFiles.besideNeuroMl());
    for (var file : files.entrySet()) {
      Document document = file.getValue().getOwnerDocument();
      inLemsNamespace(document);
      assertThat(lems.findings(new javax.xml.transform.dom.DOMSource(document)))
          .as(file.getKey())
          .isEmpty();
    }
  }

  @Test
  void acceptsThePublishedCoreTypesAsLems() throws Exception {
    for (var file : LemsFiles.published().entrySet()) {
      Document document = file.getValue().getOwnerDocument();
      inLemsNamespace(document);
      assertThat(lems.findings(new javax.xml.transform.dom.DOMSource(document)))
          .as(file.getKey())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Component/><Target component='s'/>",
        "<Dimension/>",
        "<Dimension name='voltage' m='1.5'/>",
        "<Constant name='c' value='1..2'/>",
        "<ComponentType name='t'><Dynamics><Regime name='r' initial='yes'/></Dynamics></ComponentType>",
        "<ComponentType name='t'><Dynamics><OnStart/></Dynamics></ComponentType>",
        "<ComponentType name='t'><Dynamics/><Parameter name='p'/></ComponentType>"
      })
  void refusesLemsThatIsAtFault(String content) throws Exception {
    String text = "<Lems xmlns='http://www.neuroml.org/lems/0.7.6'>" + content + "</Lems>";
    assertThat(
            lems.isValid(
                SchemaFiles.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))))
        .isFalse();
  }

  private static Document neuroml(String content) throws IOException, SAXException {
    String text =
        "<neuroml xmlns='http://www.neuroml.org/schema/neuroml2' id='doc'>"
            + content
            + "</neuroml>";
    return SchemaFiles.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * LEMS files name no namespace or that of an older release; their validity is judged within the
   * present one.
   */
  private static void inLemsNamespace(Document document) {
    for (Element element : SchemaFiles.elements(document)) {
      document.renameNode(element, "http://www.neuroml.org/lems/0.7.6", element.getLocalName());
    }
  }

  private static List<Element> declarations(Document schema, String kind) {
    return SchemaFiles.elements(schema).stream()
        .filter(e -> isTopLevel(e) && e.getLocalName().equals(kind))
        .toList();
  }

  private static boolean isTopLevel(Element element) {
    return element.getParentNode() == element.getOwnerDocument().getDocumentElement();
  }

  private static String documentation(Element element) {
    return Stream.of("annotation", "documentation")
        .reduce(
            List.of(element),
            (found, name) ->
                found.stream().flatMap(e -> LemsFiles.children(e, name).stream()).toList(),
            (one, other) -> other)
        .stream()
        .map(e -> e.getTextContent().strip())
        .findFirst()
        .orElse("");
  }
}
