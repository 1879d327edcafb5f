/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.preview;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ranvier.edit.preview.Preview.Bar;
import org.ranvier.edit.preview.Preview.Populations;
import org.ranvier.xml.XmlElement;

/** The populations of a network, the largest first. */
final class NetworkPreview {
  /** More are counted only. */
  private static final int MOST = 12;

  private NetworkPreview() {}

  static Populations of(XmlElement network) {
    List<Bar> all =
        network.elements("population").stream()
            .map(NetworkPreview::bar)
            .sorted(Comparator.comparingLong(Bar::size).reversed())
            .toList();
    return new Populations(
        Previews.idOf(network),
        all.subList(0, Math.min(MOST, all.size())),
        Math.max(0, all.size() - MOST));
  }

  private static Bar bar(XmlElement population) {
    int placed = population.elements("instance").size();
    String size = Objects.requireNonNullElse(population.attribute("size"), "").strip();
    long stated = size.matches("\\d{1,9}") ? Long.parseLong(size) : 0;
    return new Bar(
        Previews.idOf(population),
        Objects.requireNonNullElse(population.attribute("component"), ""),
        placed > 0 ? placed : stated);
  }
}
