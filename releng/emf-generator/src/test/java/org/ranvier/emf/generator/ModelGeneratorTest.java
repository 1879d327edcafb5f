/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.emf.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelGeneratorTest {
  private static final String SCHEMA =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://example.org/tree" targetNamespace="http://example.org/tree">
        <xs:element name="tree" type="Tree"/>
        <xs:complexType name="Tree">
          <xs:annotation><xs:documentation>Grows upwards.</xs:documentation></xs:annotation>
          <xs:sequence>
            <xs:element name="branch" type="Record" maxOccurs="unbounded"/>
            <xs:element name="root" type="Record"/>
          </xs:sequence>
          <xs:attribute name="root" type="xs:string"/>
          <xs:attribute name="kind" type="Kind"/>
        </xs:complexType>
        <xs:simpleType name="Kind">
          <xs:restriction base="xs:string"><xs:enumeration value="oak"/><xs:enumeration value="elm"/></xs:restriction>
        </xs:simpleType>
        <xs:complexType name="Record"><xs:attribute name="length" type="xs:double"/></xs:complexType>
      </xs:schema>
      """;

  @TempDir Path folder;
  private Path output;
  private Path schema;

  @BeforeEach
  void writeSchema() throws IOException {
    output = folder.resolve("out");
    schema = Files.writeString(folder.resolve("tree.xsd"), SCHEMA);
  }

  @Test
  void writesInterfacesImplementationsAndPackage() throws IOException {
    ModelGenerator.main(output.toString(), schema + "=org.example/tree/Tree");
    Path java = output.resolve("org/example/tree");
    assertThat(java.resolve("TreePackage.java"))
        .content()
        .contains("TREE__BRANCH", "http://example.org/tree");
    assertThat(java.resolve("impl/TreeImpl.java")).content().contains("eGet(");
    assertThat(java.resolve("Tree.java"))
        .content()
        .startsWith("// Generated")
        .contains("Grows upwards.", "EList<RecordType> getBranch()");
  }

  @Test
  void givesTypesOfJavaLangAndAttributesBesideElementsNamesOfTheirOwn() throws IOException {
    assertThat(new ModelGenerator(output).generateIfStale(List.of(model()))).isTrue();
    Path java = output.resolve("org/example/tree");
    assertThat(java.resolve("RecordType.java")).exists();
    assertThat(java.resolve("Record.java")).doesNotExist();
    assertThat(java.resolve("Tree.java"))
        .content()
        .contains("RecordType getRoot()", "String getRootAttribute()");
  }

  @Test
  void keepsEnumeratedValuesAsTextSoThatUnlistedOnesSurvive() throws IOException {
    new ModelGenerator(output).generateIfStale(List.of(model()));
    Path java = output.resolve("org/example/tree");
    assertThat(java.resolve("Tree.java")).content().contains("String getKind()");
    assertThat(java.resolve("Kind.java")).doesNotExist();
    assertThat(java.resolve("util/TreeValidator.java")).content().contains("\"oak\"", "\"elm\"");
  }

  @Test
  void generatesAgainOnlyWhenSchemaOrSettingsChange() throws IOException {
    ModelGenerator generator = new ModelGenerator(output);
    assertThat(generator.generateIfStale(List.of(model()))).isTrue();
    Path left = Files.writeString(output.resolve("left.txt"), "from the first time");
    assertThat(generator.generateIfStale(List.of(model()))).isFalse();
    assertThat(left).exists();

    Files.writeString(schema, SCHEMA.replace("length", "span"));
    assertThat(generator.generateIfStale(List.of(model()))).isTrue();
    assertThat(left).doesNotExist();
    assertThat(output.resolve("org/example/tree/RecordType.java")).content().contains("getSpan");

    ModelSettings renamed = new ModelSettings(schema, "org.example", "tree", "Oak");
    assertThat(generator.generateIfStale(List.of(renamed))).isTrue();
    assertThat(output.resolve("org/example/tree/OakPackage.java")).exists();
  }

  @Test
  void takesAnInterruptedGenerationForStale() throws IOException {
    ModelGenerator generator = new ModelGenerator(output);
    generator.generateIfStale(List.of(model()));
    Files.writeString(output.resolve(".generated-from"), "");
    assertThat(generator.generateIfStale(List.of(model()))).isTrue();
  }

  @Test
  void leavesAFolderOfOthersAlone() throws IOException {
    Path other = Files.writeString(Files.createDirectory(output).resolve("thesis.txt"), "precious");
    assertThatThrownBy(() -> new ModelGenerator(output).generateIfStale(List.of(model())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not generated here");
    assertThat(other).exists();
  }

  @Test
  void saysWhatIsWrongWithArgumentsAndSchemas() throws IOException {
    assertThatThrownBy(() -> ModelSettings.parse(folder, "tree.xsd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected schema.xsd=");
    Files.writeString(
        schema,
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:empty'/>");
    assertThatThrownBy(() -> new ModelGenerator(output).generateIfStale(List.of(model())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("EMF packages");
  }

  private ModelSettings model() {
    return ModelSettings.parse(folder, "tree.xsd=org.example/tree/Tree");
  }
}
