/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.kinetics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.SchemeConversion;
import org.ranvier.edit.scheme.GateConversion;
import org.ranvier.lab.clamp.ChannelComparison;
import org.ranvier.lab.clamp.ChannelComparison.Difference;
import org.ranvier.lab.clamp.ClampConditions;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;

/** A channel of gates, the kinetic schemes that it is written as, and the gates made of those. */
class SchemeEquivalenceTest {
  private static final String[] FORMS = {"HHExpRate", "HHSigmoidRate", "HHExpLinearRate"};

  private static String channel(Random random) {
    StringBuilder text =
        new StringBuilder(
            "<neuroml xmlns=\"http://www.neuroml.org/schema/neuroml2\" id=\"d\">\n"
                + "  <ionChannelHH id=\"x\" conductance=\"10pS\">\n");
    for (int gate = 0; gate < 2; gate++) {
      text.append(
          "    <gateHHrates id=\"g%d\" instances=\"%d\">\n".formatted(gate, 1 + random.nextInt(5)));
      for (String name : new String[] {"forwardRate", "reverseRate"}) {
        // Steeper ones are faster than 1/ns at the ends of the families, as no channel is.
        double scale = random.nextDouble(15, 40) * (name.startsWith("f") ? 1 : -1);
        text.append(
            String.format(
                Locale.ROOT,
                "      <%s type=\"%s\" rate=\"%.4fper_ms\" midpoint=\"%.2fmV\" scale=\"%.2fmV\"/>%n",
                name,
                FORMS[random.nextInt(FORMS.length)],
                random.nextDouble(0.05, 2),
                random.nextDouble(-70, 0),
                scale));
      }
      text.append("    </gateHHrates>\n");
    }
    return text.append("  </ionChannelHH>\n</neuroml>\n").toString();
  }

  private static Model model(String text) {
    XmlDocument document = XmlDocument.parse("x.nml", text);
    return Model.read(Path.of("x.nml"), _ -> document);
  }

  private static ClampedChannel clamped(String text) {
    Model model = model(text);
    Channel channel = Channel.of(model).getFirst();
    return ClampedChannel.of(
        model.findSystem(channel.component()).orElseThrow(), ClampConditions.USUAL);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 24, 29})
  void thereAndBackIsTheSameUnderEveryClamp(long seed) {
    String gates = channel(new Random(seed));
    Model model = model(gates);
    String schemes =
        new SchemeConversion(Channel.of(model).getFirst(), model.files().getFirst())
            .edit()
            .orElseThrow()
            .change()
            .apply(gates);
    Difference there = ChannelComparison.of(clamped(gates), clamped(schemes));
    assertThat(there.largest()).as(schemes).isLessThanOrEqualTo(1e-9);
    Model written = model(schemes);
    String back =
        new GateConversion(Channel.of(written).getFirst(), written.files().getFirst())
            .edit()
            .orElseThrow()
            .change()
            .apply(schemes);
    Difference again = ChannelComparison.of(clamped(schemes), clamped(back));
    assertThat(again.largest()).as(back).isLessThanOrEqualTo(1e-9);
    assertThat(back).contains("<ionChannelHH", "gateHHrates").doesNotContain("gateKS");
  }
}
