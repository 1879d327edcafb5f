/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What holds of our schemas of NeuroML 1.8.1. */
class Neuroml1SchemaTest {
  private static final String FOLDER = "/org/ranvier/schemas/xsd/neuroml1/";
  private static final List<String> FILES =
      List.of("Metadata_v1.8.1.xsd", "MorphML_v1.8.1.xsd", "NeuroML_v1.8.1.xsd");

  private static Schema neuroml;
  private static Schema morphml;

  @BeforeAll
  static void compile() throws SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    neuroml = factory.newSchema(url("NeuroML_v1.8.1.xsd"));
    morphml = factory.newSchema(url("MorphML_v1.8.1.xsd"));
  }

  private static URL url(String file) {
    return Objects.requireNonNull(Neuroml1SchemaTest.class.getResource(FOLDER + file), file);
  }

  private static void validate(Schema schema, String text) throws Exception {
    schema.newValidator().validate(new StreamSource(new StringReader(text)));
  }

  private static String morphml(String attributes, String cell) {
    return "<morphml xmlns='http://morphml.org/morphml/schema' xmlns:meta='http://morphml.org/metadata/schema' %s><cells><cell name='c'>%s</cell></cells></morphml>"
        .formatted(attributes, cell);
  }

  private static final String SEGMENT =
      "<segments><segment id='0' cable='0'><proximal x='0' y='0' z='0' diameter='1'/><distal x='1' y='0' z='0'/></segment></segments>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        SEGMENT,
        "<meta:notes>n</meta:notes><meta:group>g</meta:group>" + SEGMENT,
        "<status value='stable'><meta:comment>c</meta:comment></status>" + SEGMENT,
        SEGMENT
            + "<cables><cable id='0' fract_along_parent='0.5'><meta:properties><meta:property tag='a' value='b'/></meta:properties><meta:group>g</meta:group></cable>"
            + "<cablegroup name='g'><cable id='0'/><inhomogeneous_param name='n' variable='p'><metric>Path Length from root</metric><proximal translationStart='0'/></inhomogeneous_param></cablegroup></cables>",
        SEGMENT
            + "<cellBody><sphere><meta:center x='0' y='0' z='0' diameter='3'/></sphere></cellBody><spines><spine shape='stubby'><proximal x='0' y='0' z='0'/></spine></spines><freePoints><meta:point x='0' y='0' z='0'/></freePoints>"
      })
  void acceptsShapes(String cell) throws Exception {
    validate(morphml, morphml("length_units='micrometer'", cell));
    validate(morphml, morphml("lengthUnits='micron'", cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<segments/>",
        "<segments><segment><distal x='0' y='0' z='0'/></segment></segments>",
        "<segments><segment id='-1'><distal x='0' y='0' z='0'/></segment></segments>",
        "<segments><segment id='0'/></segments>",
        "<segments><segment id='0'><distal x='0' y='0'/></segment></segments>",
        "<cables><cable id='0'/></cables>" + SEGMENT,
        SEGMENT + "<cables><cable id='0' fract_along_parent='2'/></cables>",
        SEGMENT + "<cables><cable id='0'/><cablegroup><cable id='0'/></cablegroup></cables>",
        SEGMENT + "<spines><spine shape='long'><proximal x='0' y='0' z='0'/></spine></spines>"
      })
  void refusesWhatIsNoShape(String cell) {
    assertThatThrownBy(() -> validate(morphml, morphml("", cell))).isInstanceOf(SAXException.class);
  }

  @Test
  void acceptsFilesOfAnyLevel() throws Exception {
    String text =
        """
        <neuroml xmlns="http://morphml.org/neuroml/schema" xmlns:mml="http://morphml.org/morphml/schema"
            xmlns:meta="http://morphml.org/metadata/schema" xmlns:net="http://morphml.org/networkml/schema" length_units="micrometer">
          <meta:notes>n</meta:notes>
          <meta:authorList><meta:modelAuthor><meta:name>A</meta:name></meta:modelAuthor></meta:authorList>
          <cells><cell name="c">
            <mml:segments><mml:segment id="0"><mml:distal x="0" y="0" z="0" diameter="1"/></mml:segment></mml:segments>
            <biophysics units="SI Units"><mechanism/></biophysics><connectivity/>
          </cell></cells>
          <channels units="SI Units"><channel_type name="x"/></channels>
          <net:populations/><net:projections units="SI Units"/>
        </neuroml>
        """;
    validate(neuroml, text);
    assertThatThrownBy(
            () ->
                validate(
                    neuroml, text.replace("length_units=\"micrometer\"", "length_units=\"mile\"")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(
            () ->
                validate(
                    neuroml, text.replace("<cells>", "<sells>").replace("</cells>", "</sells>")))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void explainsEveryTypeAndAttribute() throws Exception {
    for (String file : FILES) {
      Document schema = SchemaFiles.ours("neuroml1/" + file);
      for (Element each : SchemaFiles.elements(schema)) {
        boolean named = !each.getAttribute("name").isEmpty();
        boolean top = each.getParentNode().equals(schema.getDocumentElement());
        boolean attribute = "attribute".equals(each.getLocalName());
        if (named && (top || attribute)) {
          assertThat(each.getElementsByTagNameNS("*", "documentation").getLength())
              .as(file + ": " + each.getAttribute("name"))
              .isPositive();
        }
      }
    }
  }
}
