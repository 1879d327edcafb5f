/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ranvier.xml.XmlDocument;

/** Channels of a project. */
class ChannelInFileTest {
  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">%s</neuroml>"
            .formatted(content));
  }

  private static String cell(String densities) {
    return "<cell id=\"c\"><biophysicalProperties id=\"b\"><membraneProperties>%s</membraneProperties></biophysicalProperties></cell>"
        .formatted(densities);
  }

  @Test
  void cellsTellHowMuchThereIsOfAChannel() throws IOException {
    Path na = write("na.nml", "<ionChannelHH id=\"na\" species=\"na\"/><ionChannelHH/>");
    Path k =
        write(
            "k.nml",
            "<ionChannelKS id=\"k\" species=\"K\"><gateKS id=\"n\"/></ionChannelKS><ionChannelHH id=\"x\"/>");
    Path cell =
        write(
            "c.nml",
            cell(
                "<channelDensity ionChannel=\"k\"/>"
                    + "<channelDensity ionChannel=\"na\" condDensity=\"0.12 S_per_cm2\" erev=\"55 mV\"/>"
                    + "<channelDensity ionChannel=\"na\" condDensity=\"1 S_per_cm2\" erev=\"1 mV\"/>"
                    + "<channelDensityNernst ionChannel=\"x\" condDensity=\"many\"/>"));
    Path broken = Files.writeString(folder.resolve("b.nml"), "<neuroml");
    List<ChannelInFile> found =
        ChannelInFile.of(
            List.of(na, broken, folder.resolve("none.nml"), k, cell), XmlDocument::read);
    assertThat(found)
        .containsExactly(
            new ChannelInFile(na, "na", false, OptionalDouble.of(120), 55),
            new ChannelInFile(k, "k", true, OptionalDouble.empty(), -77),
            new ChannelInFile(k, "x", false, OptionalDouble.empty(), -43));
  }
}
