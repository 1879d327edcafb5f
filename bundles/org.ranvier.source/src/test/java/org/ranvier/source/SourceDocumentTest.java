/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

class SourceDocumentTest {
  private static final String TEXT =
      "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" xmlns:r=\"urn:r\" id=\"net\">\n"
          + "  <cell id=\"c1\"><notes>words</notes></cell>\n"
          + "  <myOwnCell id=\"own\" gain=\"3\"/>\n"
          + "  <cell id=\"c2\" r:mark=\"yes\"/>\n"
          + "  <annotation><r:RDF><r:li/></r:RDF></annotation>\n"
          + "</neuroml>\n";

  @TempDir Path folder;

  private static EObject cell(SourceDocument document, int index) {
    return (EObject) ((List<?>) get(document.root(), "cell")).get(index);
  }

  private static EStructuralFeature feature(EObject object, String name) {
    return object.eClass().getEStructuralFeature(name);
  }

  private static Object get(EObject object, String name) {
    return object.eGet(feature(object, name));
  }

  private static TextChange replaced(SourceDocument document, String from, String to) {
    int at = document.text().indexOf(from);
    assertThat(at).as(from).isNotNegative();
    return TextChange.of(new TextEdit(at, from.length(), to));
  }

  @Test
  void knowsTheElementOfAnObjectAndTheObjectOfAnElement() {
    SourceDocument document = SourceDocument.of("t.nml", TEXT);
    EObject c2 = cell(document, 1);
    XmlElement element = document.findElement(c2).orElseThrow();
    assertThat(element.attribute("id")).isEqualTo("c2");
    assertThat(document.findObject(element)).containsSame(c2);
    assertThat(document.findRange(c2, feature(c2, "id")).orElseThrow().of(TEXT)).isEqualTo("c2");
    assertThat(document.findRange(c2, feature(c2, "notes"))).isEmpty();
    assertThat(document.location(c2, feature(c2, "notes"))).isEqualTo(element.location());
    EObject c1 = cell(document, 0);
    assertThat(document.findRange(c1, feature(c1, "notes")).orElseThrow().of(TEXT))
        .isEqualTo("words");
    EObject root = document.root();
    assertThat(document.findRange(root, feature(root, "annotation")).orElseThrow().of(TEXT))
        .startsWith("<annotation>");
    assertThat(document.objectAt(TEXT.indexOf("words"))).containsSame(c1);
    assertThat(document.objectAt(TEXT.length() - 1)).isEmpty();
  }

  @Test
  void keepsWhatTheSchemaDoesNotKnowInTextAndTree() {
    SourceDocument document = SourceDocument.of("t.nml", TEXT);
    XmlElement own = document.xml().root().findElement("myOwnCell").orElseThrow();
    assertThat(document.findObject(own)).isEmpty();
    assertThat(document.objectAt(TEXT.indexOf("own"))).containsSame(document.root());
    EObject c2 = cell(document, 1);
    document.apply(document.edits().set(c2, feature(c2, "id"), "c3"));
    assertThat(document.text()).isEqualTo(TEXT.replace("c2", "c3"));
  }

  @Test
  void followsAnEditOfTheTextAndKeepsTheOtherObjects() {
    SourceDocument document = SourceDocument.of("t.nml", TEXT);
    EObject root = document.root();
    EObject c1 = cell(document, 0);
    EObject c2 = cell(document, 1);
    document.apply(
        replaced(document, "  <cell id=\"c1\"", "  <cell id=\"c0\"/>\n  <cell id=\"c1\""));
    assertThat(document.root()).isSameAs(root);
    assertThat(cell(document, 1)).isSameAs(c1);
    assertThat(cell(document, 2)).isSameAs(c2);
    assertThat(get(cell(document, 0), "id")).isEqualTo("c0");
    document.apply(replaced(document, "\"c1\"", "\"renamed\""));
    assertThat(get(c1, "id")).isEqualTo("renamed");
  }

  @Test
  void keepsTheLastGoodModelWhileTheTextIsMalformed() {
    SourceDocument document = SourceDocument.of("t.nml", TEXT);
    EObject c1 = cell(document, 0);
    TextChange inverse = document.apply(replaced(document, "</cell>", "</cel"));
    assertThat(document.fault().map(ModelProblem::report).orElseThrow()).startsWith("t.nml:2:");
    assertThat(document.text()).contains("</cel\n");
    assertThat(cell(document, 0)).isSameAs(c1);
    assertThat(document.xml().text()).isEqualTo(TEXT);
    assertThatThrownBy(document::edits)
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("must be corrected first");
    document.apply(replaced(document, "\"c2\"", "\"c9\""));
    document.apply(replaced(document, "</cel\n", "</cell>\n"));
    assertThat(document.fault()).isEmpty();
    assertThat(cell(document, 0)).isSameAs(c1);
    assertThat(get(cell(document, 1), "id")).isEqualTo("c9");
    assertThat(inverse.isEmpty()).isFalse();
  }

  @Test
  void keepsTheLastGoodModelWhileTheRootIsAnother() {
    SourceDocument document = SourceDocument.of("t.nml", "<Lems><Target component='s'/></Lems>");
    document.replaceText("<html/>");
    assertThat(document.fault().orElseThrow().message())
        .isEqualTo("<html> is the outermost element; <neuroml> or <Lems> is expected");
    assertThat(document.root().eClass().getName()).isEqualTo("LemsType");
    document.replaceText("<neuroml/>");
    assertThat(document.root().eClass().getName()).isEqualTo("NeuroMLDocument");
    assertThatThrownBy(() -> SourceDocument.of("h", "<html/>"))
        .isInstanceOf(ModelProblemException.class);
  }

  @Test
  void reportsValuesThatTheModelCannotHold() {
    SourceDocument document =
        SourceDocument.of(
            "t.nml",
            "<neuroml>\n<network id='n'><population id='p' size='many'/></network>\n"
                + "<cell id='c'><morphology id='a'/><morphology id='b'/></cell></neuroml>");
    assertThat(document.problems())
        .extracting(ModelProblem::report)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("t.nml:2:")
                    .contains("\"many\" found; a value of type"),
            second -> assertThat(second).startsWith("t.nml:3:").contains("a second <morphology>"));
  }

  @Test
  void readsChildrenAgainWhenANamespaceChangesFurtherOut() {
    SourceDocument document =
        SourceDocument.of(
            "t.nml",
            "<neuroml xmlns:p='urn:a' xmlns:q='urn:b' xmlns='urn:b'><cell id='c'><p:morphology id='m'/></cell></neuroml>");
    assertThat(get(cell(document, 0), "morphology")).isNull();
    document.apply(replaced(document, "xmlns:p='urn:a'", "xmlns:p='urn:b'"));
    assertThat(get(cell(document, 0), "morphology")).isNotNull();
  }

  @Test
  void savesInTheEncodingOfTheFile() throws IOException {
    byte[] bytes =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\r\n<neuroml id=\"\u00b5\"/>\r\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("a.nml"), bytes);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    SourceDocument document = SourceDocument.open(file);
    document.save();
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r--r--");
    EObject root = document.root();
    document.apply(document.edits().set(root, feature(root, "id"), "\u00b5\u03bc"));
    document.save();
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("id=\"\u00b5&#956;\"");
    document.apply(replaced(document, "ISO-8859-1", "UTF-8"));
    document.save();
    assertThat(Files.readString(file))
        .contains("encoding=\"UTF-8\"")
        .contains("id=\"\u00b5&#956;\"");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void leavesTheOldFileWhereSavingFails() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.nml"), "<?xml version='1.0' encoding='ISO-8859-1'?><neuroml/>");
    SourceDocument document = SourceDocument.open(file);
    String before = Files.readString(file);
    document.apply(replaced(document, "<neuroml/>", "<neuroml id='\u03bc'/>"));
    assertThatThrownBy(document::save).isInstanceOf(ModelProblemException.class);
    assertThatThrownBy(() -> document.saveAs(folder.resolve("none/b.nml")))
        .isInstanceOf(ModelProblemException.class);
    assertThat(Files.readString(file)).isEqualTo(before);
    document.apply(replaced(document, "\u03bc", "m"));
    assertThatThrownBy(() -> document.saveAs(folder.resolve("none/b.nml")))
        .isInstanceOf(IOException.class);
    assertThat(document.path()).contains(file);
  }

  @Test
  void replacesTheTargetOfALinkAndReloadsWhatOthersWrote() throws IOException {
    Path file = Files.writeString(folder.resolve("a.nml"), TEXT);
    Path link = Files.createSymbolicLink(folder.resolve("link.nml"), file);
    SourceDocument document = SourceDocument.open(link);
    EObject c1 = cell(document, 0);
    document.apply(document.edits().set(c1, feature(c1, "id"), "saved"));
    document.save();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).isEqualTo(document.text());
    Files.writeString(file, TEXT);
    document.reload();
    assertThat(document.text()).isEqualTo(TEXT);
    assertThat(get(c1, "id")).isEqualTo("c1");
    assertThatThrownBy(() -> SourceDocument.of("t", TEXT).save())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aNetworkInTablesIsSavedUnderAnotherNameOnly() throws IOException {
    Path file = folder.resolve("net.nml.h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      WritableGroup top = hdf.putGroup("neuroml");
      top.putAttribute("id", "doc");
      top.putGroup("network").putAttribute("id", "net");
    }
    byte[] before = Files.readAllBytes(file);
    SourceDocument document = SourceDocument.open(file);

    assertThatThrownBy(document::save)
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("only read");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);

    Path written = folder.resolve("net.nml");
    document.saveAs(written);
    assertThat(Files.readString(written)).isEqualTo(document.text());
    document.save();
  }
}
