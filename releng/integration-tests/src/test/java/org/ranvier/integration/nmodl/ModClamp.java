/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.nmodl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ranvier.convert.nmodl.NmodlConversion;
import org.ranvier.convert.nmodl.NmodlFile;
import org.ranvier.convert.nmodl.NmodlPart;
import org.ranvier.lab.clamp.ClampConditions;
import org.ranvier.lab.clamp.ClampFamily;
import org.ranvier.lab.clamp.ClampedChannel;
import org.ranvier.lab.clamp.Sweep;
import org.ranvier.lab.clamp.SweepTrace;
import org.ranvier.lab.clamp.TimeWindow;
import org.ranvier.lab.clamp.VoltagePiece;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.xml.XmlDocument;

/** Mechanisms of the tests of the conversion, as channels in a voltage clamp: the written text. */
final class ModClamp {
  static final double HOLDING_MV = -80;
  static final double PULSE_MS = 20;
  static final double SAMPLE_MS = 0.5;
  static final double CELSIUS = 20;
  static final double CALCIUM_MM = 1e-3;
  static final double[] LEVELS_MV = {-110.3, -60.2, -40.4, -20.1, 0.3, 30.7};
  static final Map<String, Double> REVERSALS_MV = Map.of("ek", -77.0, "ena", 50.0, "eca", 120.0);

  private static final Pattern DENSITY =
      Pattern.compile("condDensity (?:\\S+ = )?(\\S+) S_per_cm2, erev (\\S+?)(?: mV)?\\.(?!\\d)");

  private static final Pattern CURRENT = Pattern.compile(", current (\\w+);");

  private ModClamp() {}

  static Path folder() {
    return Path.of(System.getProperty("ranvier.root"))
        .resolve("bundles/org.ranvier.convert/src/test/resources/org/ranvier/convert/nmodl");
  }

  static NmodlFile file(String name) throws IOException {
    return NmodlFile.parse(name + ".mod", Files.readString(folder().resolve(name + ".mod")));
  }

  /** Those of which the whole is written, and that are channels. */
  static List<String> channels() throws IOException {
    List<String> channels = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path each : files.sorted().toList()) {
        String name = each.getFileName().toString().replaceFirst("\\.mod$", "");
        NmodlConversion conversion = NmodlConversion.of(file(name));
        if (conversion.isComplete() && conversion.document().contains("<ionChannel")) {
          channels.add(name);
        }
      }
    }
    return channels;
  }

  /** Ids of the channels of a document: one for each current. */
  static List<String> ids(NmodlConversion conversion) {
    return conversion.parts().stream()
        .filter(each -> each.level() == 0)
        .map(NmodlPart::name)
        .toList();
  }

  /** Steps from the holding potential to each level. */
  static List<SweepTrace> run(NmodlConversion conversion, String id) {
    LemsModel model =
        LemsModel.of(XmlDocument.parse(conversion.id() + ".nml", conversion.document()));
    ClampedChannel channel =
        ClampedChannel.of(model, id, new ClampConditions(CELSIUS, CALCIUM_MM, 2));
    List<Sweep> sweeps = new ArrayList<>();
    for (double mv : LEVELS_MV) {
      sweeps.add(
          new Sweep(
              mv, List.of(VoltagePiece.level(PULSE_MS, mv)), List.of(new TimeWindow(0, PULSE_MS))));
    }
    return channel.run(new ClampFamily(HOLDING_MV, sweeps), SAMPLE_MS);
  }

  /** The text of a channel in its document. */
  private static String text(NmodlConversion conversion, String id) {
    Matcher channel =
        Pattern.compile("<(ionChannel\\w*) id=\"" + id + "\".*?</\\1>", Pattern.DOTALL)
            .matcher(conversion.document());
    if (!channel.find()) {
      throw new IllegalStateException("no " + id + " in " + conversion.document());
    }
    return channel.group();
  }

  /** Name of the current of a channel, by its notes. */
  static String current(NmodlConversion conversion, String id) {
    Matcher name = CURRENT.matcher(text(conversion, id));
    if (!name.find()) {
      throw new IllegalStateException("no current in " + conversion.document());
    }
    return name.group(1);
  }

  /** The current of a trace in mA/cm², by the density that the notes of the channel state. */
  static double[] current(NmodlConversion conversion, String id, SweepTrace trace) {
    Matcher density = DENSITY.matcher(text(conversion, id));
    if (!density.find()) {
      throw new IllegalStateException("no density in " + conversion.document());
    }
    String reversal = density.group(2);
    double mv =
        REVERSALS_MV.containsKey(reversal)
            ? REVERSALS_MV.get(reversal)
            : Double.parseDouble(reversal);
    return trace.current(Double.parseDouble(density.group(1)), mv);
  }
}
