/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;

/** What a text tells that is broken while somebody types it. */
class KnowledgeTest {
  private static final int CONNECTIONS = 20_000;
  private static final String BROKEN =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="small">
        <include href="large.net.nml"/>
        <
      </neuroml>
      """;

  @TempDir Path folder;
  private Path file;
  private Model strict;

  @BeforeEach
  void writeLargeNetwork() throws IOException {
    StringBuilder network =
        new StringBuilder("<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"l\">\n");
    network.append("<network id=\"net\">\n");
    network.append("<projection id=\"j\" presynapticPopulation=\"p\"");
    network.append(" postsynapticPopulation=\"p\" synapse=\"s\">\n");
    for (int i = 0; i < CONNECTIONS; i++) {
      network.append(
          "<connection id=\"%d\" preCellId=\"../p[0]\" postCellId=\"../p[0]\"/>\n".formatted(i));
    }
    network.append("</projection>\n</network>\n</neuroml>\n");
    Files.writeString(folder.resolve("large.net.nml"), network);
    file = folder.resolve("small.nml");
    strict = Model.read(file, wanted -> XmlDocument.parse(wanted.toString(), BROKEN));
  }

  @Test
  void aBrokenTextStillTellsWhatItIncludes() {
    assertThat(strict.files()).isEmpty();
    assertThat(Knowledge.of(strict, file, BROKEN, () -> false))
        .hasValueSatisfying(each -> assertThat(each.model().files()).hasSize(2));
  }

  /** The text changes with each key: of what it includes no more is read than it stays the same. */
  @Test
  void whatABrokenTextIncludesIsReadNoLongerThanSomebodyWaits() {
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(() -> Knowledge.of(strict, file, BROKEN, () -> asked.incrementAndGet() > 50))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(51);
  }
}
