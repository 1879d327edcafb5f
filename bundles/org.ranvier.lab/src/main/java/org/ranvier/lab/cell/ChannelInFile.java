/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.lab.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.units.Quantity;
import org.ranvier.units.QuantityFormatException;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * A channel of some file, and with what amount cells beside it have it.
 *
 * @param file in which it is
 * @param id of the channel
 * @param gated whether it has gates; one without is a leak
 * @param milliSiemensPerCm2 density of the first cell that has the channel; empty where none has
 * @param reversalMv reversal potential of that cell, else what is usual for the channel's ion
 */
public record ChannelInFile(
    Path file, String id, boolean gated, OptionalDouble milliSiemensPerCm2, double reversalMv) {
  private static final Set<String> CHANNELS =
      Set.of("ionChannel", "ionChannelHH", "ionChannelKS", "ionChannelVShift", "ionChannelPassive");
  private static final UnitTable UNITS = LemsModel.core().units();
  private static final double MV_PER_V = 1e3;

  /** 1 S/m² is 0.1 mS/cm². */
  private static final double PER_SI = 0.1;

  private static final double MIXED_MV = -43;

  /** Of cells as they are in textbooks. */
  private static final Map<String, Double> USUAL =
      Map.of("na", 50.0, "k", -77.0, "ca", 120.0, "cl", -70.0, "h", MIXED_MV, "hcn", MIXED_MV);

  /** What a cell says of a channel. */
  private record Use(OptionalDouble density, OptionalDouble reversal) {}

  /**
   * All channels of some files, in the order of the files. A file that cannot be read has none.
   *
   * @param documents gives the document of a path; throws {@link ModelProblemException} where there
   *     is none
   */
  public static List<ChannelInFile> of(List<Path> files, Function<Path, XmlDocument> documents) {
    List<XmlDocument> read = new ArrayList<>();
    List<Path> places = new ArrayList<>();
    for (Path each : files) {
      try {
        read.add(documents.apply(each));
        places.add(each);
      } catch (ModelProblemException unreadable) {
        // Its own editor tells why.
      }
    }
    List<ChannelInFile> found = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      for (XmlElement each : read.get(i).findRoot().map(XmlElement::elements).orElse(List.of())) {
        String id = each.attribute("id");
        if (CHANNELS.contains(each.localName()) && id != null) {
          found.add(channel(places.get(i), id, each, read));
        }
      }
    }
    return found;
  }

  /** The reversal potential that textbooks have for an ion; that of a mixed current for others. */
  public static double usualReversalMv(String ion) {
    return USUAL.getOrDefault(ion.toLowerCase(Locale.ROOT), MIXED_MV);
  }

  private static ChannelInFile channel(
      Path file, String id, XmlElement channel, List<XmlDocument> all) {
    Optional<Use> use = all.stream().flatMap(each -> uses(each, id).stream()).findFirst();
    String species = Objects.requireNonNullElse(channel.attribute("species"), "");
    double usual = usualReversalMv(species);
    OptionalDouble reversal = use.map(Use::reversal).orElse(OptionalDouble.empty());
    return new ChannelInFile(
        file,
        id,
        channel.elements().stream().anyMatch(each -> each.localName().startsWith("gate")),
        use.map(Use::density).orElse(OptionalDouble.empty()),
        reversal.orElse(usual));
  }

  /** In the cells of a document; only densities that are the same all over. */
  private static List<Use> uses(XmlDocument document, String channel) {
    List<Use> uses = new ArrayList<>();
    for (XmlElement cell : document.findRoot().map(XmlElement::elements).orElse(List.of())) {
      cell.findElement("biophysicalProperties")
          .flatMap(each -> each.findElement("membraneProperties"))
          .ifPresent(
              membrane ->
                  membrane.elements().stream()
                      .filter(each -> channel.equals(each.attribute("ionChannel")))
                      .filter(each -> each.attribute("condDensity") != null)
                      .forEach(
                          each ->
                              uses.add(
                                  new Use(
                                      si(each, "condDensity", PER_SI),
                                      si(each, "erev", MV_PER_V)))));
    }
    return uses;
  }

  private static OptionalDouble si(XmlElement element, String attribute, double factor) {
    String text = element.attribute(attribute);
    try {
      return text == null
          ? OptionalDouble.empty()
          : OptionalDouble.of(Quantity.parse(text, UNITS).si() * factor);
    } catch (QuantityFormatException unknown) {
      return OptionalDouble.empty();
    }
  }
}
