/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, false",
    "UTF-8, UTF-8, true",
    "'', UTF-8, false",
    "ISO-8859-1, ISO-8859-1, false",
    "iso-8859-1, ISO-8859-1, false",
    "UTF-16, UTF-16LE, true",
    "UTF-16, UTF-16BE, true",
    "UTF-16, UTF-16BE, false",
    "UTF-16, UTF-16LE, false",
    "windows-1252, windows-1252, false"
  })
  void decodesAndEncodesToTheSameBytes(String declared, String stored, boolean mark)
      throws IOException {
    String declaration =
        declared.isEmpty() ? "" : "<?xml version='1.0' encoding='" + declared + "'?>\r\n";
    String text = declaration + "<neuroml id=\"\u00b5\u00e9\"/>";
    Charset charset = Charset.forName(stored);
    byte[] bytes = ((mark ? "\uFEFF" : "") + text).getBytes(charset);
    Path file = Files.write(folder.resolve("a.nml"), bytes);

    XmlDocument document = XmlDocument.read(file);

    assertThat(document.text()).isEqualTo(text);
    assertThat(document.encoding()).isEqualTo(new XmlEncoding(charset, mark));
    assertThat(document.encoding().encode("a.nml", document.text())).isEqualTo(bytes);
    assertThat(document.path()).contains(file);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void refusesADeviceThatNeverEnds() {
    ModelProblemException problem =
        catchThrowableOfType(
            ModelProblemException.class, () -> XmlDocument.read(Path.of("/dev/zero")));
    assertThat(problem)
        .hasMessage("this is a device or a pipe; a NeuroML or LEMS file is expected");
  }

  @Test
  void namesTheByteThatIsNotInTheEncoding() {
    byte[] bytes = "<a>\n x \u00b5</a>".getBytes(StandardCharsets.ISO_8859_1);
    ModelProblemException problem =
        catchThrowableOfType(ModelProblemException.class, () -> XmlFile.decode("a.nml", bytes));
    assertThat(problem.report()).startsWith("a.nml:2:4: the byte B5 is not UTF-8");
  }

  @Test
  void refusesEncodingsThatItCannotRead() {
    assertThatThrownBy(
            () ->
                XmlFile.decode(
                    "a",
                    "<?xml version='1.0' encoding='klingon'?><a/>"
                        .getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("\"klingon\" is not known");
    assertThatThrownBy(
            () ->
                XmlFile.decode(
                    "a",
                    "<?xml version='1.0' encoding='UTF-16'?><a/>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("not stored in it");
    assertThatThrownBy(
            () -> XmlFile.decode("a", "\uFEFF<a/>".getBytes(Charset.forName("UTF-32LE"))))
        .hasMessageContaining("UTF-32");
  }

  @Test
  void saysWhichCharacterTheEncodingLacks() {
    XmlEncoding latin = new XmlEncoding(StandardCharsets.ISO_8859_1, false);
    assertThatThrownBy(() -> latin.encode("a.nml", "<a>\u03bc</a>"))
        .isInstanceOf(ModelProblemException.class)
        .hasMessageContaining("'\u03bc' cannot be stored in ISO-8859-1");
  }

  @Test
  void saysThatAFileIsMissingOrAFolder() {
    assertThatThrownBy(() -> XmlDocument.read(folder.resolve("no.nml")))
        .hasMessage("there is no such file");
    assertThatThrownBy(() -> XmlDocument.read(folder)).hasMessageContaining("this is a folder");
  }

  /** By its size alone: what this one holds fits into no array. */
  @Test
  void refusesALargeFileWithoutReadingIt() throws IOException {
    Path file = folder.resolve("large.nml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(5_000_000_000L);
    }
    assertThatThrownBy(() -> XmlDocument.read(file))
        .isInstanceOf(ModelProblemException.class)
        .hasMessage(
            "this file has 5000 MB; files up to 500 MB are read (to read it all the same, set the"
                + " environment variable RANVIER_MAX_FILE_MB to 5000 or more)");
  }

  @Test
  void takesTheLimitFromTheUser() {
    System.setProperty(XmlLimits.SYSTEM_PROPERTY, "250");
    try {
      assertThat(XmlLimits.standard().maxBytes()).isEqualTo(250_000_000);
      System.setProperty(XmlLimits.SYSTEM_PROPERTY, "many");
      assertThat(XmlLimits.standard().maxBytes()).isEqualTo(500_000_000);
    } finally {
      System.clearProperty(XmlLimits.SYSTEM_PROPERTY);
    }
  }
}
