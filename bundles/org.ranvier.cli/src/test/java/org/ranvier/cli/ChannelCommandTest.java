/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelCommandTest {
  private static final String CHANNELS =
      """
      <neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="n">
        <ionChannelHH id="k" conductance="10pS" species="k">
          <gateHHrates id="n" instances="4">
            <q10Settings type="q10ExpTemp" q10Factor="3" experimentalTemp="6.3degC"/>
            <forwardRate type="HHExpRate" rate="1per_ms" midpoint="-50mV" scale="10mV"/>
            <reverseRate type="HHExpRate" rate="1per_ms" midpoint="-50mV" scale="-10mV"/>
          </gateHHrates>
        </ionChannelHH>
        <ionChannelHH id="leak" conductance="1pS"/>
      </neuroml>
      """;

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("k.channel.nml"), text);
  }

  @Test
  void channelsAreListed() throws IOException {
    Shell.Outcome listed = Shell.run("channel", file(CHANNELS), "--celsius", "16.3");
    assertThat(listed.code()).isZero();
    assertThat(listed.out())
        .contains(
            "k: ionChannelHH, k, 10pS, at 16.3 degC",
            "  gate  instances  form         speed",
            "  n     4          gateHHrates  3",
            "     \u221250        0.5      0.1667",
            "leak: ionChannelHH, 1pS, at 16.3 degC",
            "  no gates");
  }

  @Test
  void asJson() throws IOException {
    Shell.Outcome listed = Shell.run("channel", file(CHANNELS), "--json", "--channel", "k");
    assertThat(listed.out())
        .singleElement()
        .asString()
        .startsWith("{\"celsius\":6.3,\"potentialsMv\":[-100.0,")
        .contains("\"id\":\"k\"", "\"species\":\"k\"", "\"speed\":1.0", ",0.5,")
        .doesNotContain("leak");
  }

  @Test
  void aReportIsWrittenBesideTheFile() throws IOException {
    Path file = file(CHANNELS);
    Path page = folder.resolve("k.channel.html");
    Shell.Outcome written = Shell.run("channel", file, "--report");
    assertThat(written.code()).isZero();
    assertThat(written.out()).containsExactly("wrote " + page);
    assertThat(page).content().startsWith("<!DOCTYPE html>").contains("Written by Ranvier");
    Shell.Outcome again = Shell.run("channel", file, "--report");
    assertThat(again.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(again.err().getLast())
        .isEqualTo(page + " cannot be written: a file of that name is in the way");
    assertThat(Shell.run("channel", file, "--report", "--force").code()).isZero();
  }

  @Test
  void asMarkdownWithPictures() throws IOException {
    Path out = folder.resolve("reports/k.md");
    Shell.Outcome written = Shell.run("channel", file(CHANNELS), "--report", out);
    assertThat(written.out()).containsExactly("wrote " + out, "wrote 6 pictures beside it");
    try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
      assertThat(files).hasSize(7);
    }
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws IOException {
    Path file = file(CHANNELS.replace("midpoint=\"-50mV\" scale=\"10mV\"", "midpoint=\"-50mS\""));
    Shell.Outcome refused = Shell.run("channel", file);
    assertThat(refused.code()).isEqualTo(ExitCode.MODEL);
    assertThat(refused.err()).anyMatch(each -> each.startsWith(file + ":5:"));
    Path none = file("<neuroml xmlns='http://www.neuroml.org/schema/neuroml2' id='n'/>");
    Shell.Outcome empty = Shell.run("channel", none, "--report");
    assertThat(empty.code()).isEqualTo(ExitCode.MODEL);
    assertThat(empty.err())
        .containsExactly(
            none
                + ":1:2: there is no ion channel, synapse or concentration model in this file; an"
                + " element such as ionChannelHH is expected");
    assertThat(folder.resolve("k.channel.html")).doesNotExist();
    assertThat(Shell.run("channel", none, "--json").out())
        .singleElement()
        .asString()
        .contains("\"findings\":[{");
  }

  @Test
  void commandLinesThatMakeNoSenseAreRefused() throws IOException {
    Path file = file(CHANNELS);
    assertThat(Shell.run("channel", folder.resolve("none.nml")).code()).isEqualTo(ExitCode.USAGE);
    Shell.Outcome other = Shell.run("channel", file, "--channel", "na");
    assertThat(other.code()).isEqualTo(ExitCode.USAGE);
    assertThat(other.err().getFirst()).contains("there is no channel \"na\"", "there are k, leak");
    Shell.Outcome format = Shell.run("channel", file, "--report", folder.resolve("k.pdf"));
    assertThat(format.code()).isEqualTo(ExitCode.USAGE);
    assertThat(format.err().getFirst()).contains("ends with .html or .md");
    assertThat(Shell.run("channel", file, "--celsius", "-400").code()).isEqualTo(ExitCode.USAGE);
  }
}
