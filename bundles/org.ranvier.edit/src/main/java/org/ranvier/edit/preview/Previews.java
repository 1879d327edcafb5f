/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.preview;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ranvier.edit.card.CellCard;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.morphology.Morphology;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Chooses what to show of a document: a cell with branches, else a network, else a channel, else
 * the network that its simulation runs, else whatever has a shape.
 */
public final class Previews {
  /** A cell of fewer segments is a box or a ball. */
  private static final int SEGMENTS_WORTH_DRAWING = 3;

  private static final String NETWORK = "network";

  private final Knowledge knowledge;
  private final Model model;

  private Previews(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.model = knowledge.model();
  }

  /** The picture of the file that was read; may take a while, and be called from any thread. */
  public static Optional<Preview> of(Knowledge knowledge) {
    return knowledge.model().files().stream()
        .findFirst()
        .flatMap(XmlDocument::findRoot)
        .flatMap(root -> new Previews(knowledge).ofRoot(root));
  }

  private Optional<Preview> ofRoot(XmlElement root) {
    List<XmlElement> tops = root.elements();
    return shape(tops, SEGMENTS_WORTH_DRAWING)
        .or(() -> network(root.elements(NETWORK)))
        .or(() -> channel(tops))
        .or(this::target)
        .or(() -> shape(tops, 1));
  }

  private Optional<Preview> shape(List<XmlElement> tops, int fewest) {
    return tops.stream()
        .flatMap(each -> CellCard.findShape(each, model).stream().map(it -> new Found(each, it)))
        .filter(found -> found.shape().segments().size() >= fewest)
        .findFirst()
        .map(found -> ShapePreview.of(idOf(found.element()), found.shape()));
  }

  private record Found(XmlElement element, Morphology shape) {}

  private Optional<Preview> network(List<XmlElement> networks) {
    return networks.stream().findFirst().map(NetworkPreview::of);
  }

  private Optional<Preview> channel(List<XmlElement> tops) {
    return tops.stream()
        .filter(each -> each.attribute("id") != null)
        .flatMap(each -> model.findComponent(each).stream())
        .flatMap(each -> ChannelPreview.of(each, model).stream())
        .map(Preview.class::cast)
        .findFirst();
  }

  private Optional<Preview> target() {
    String wanted =
        knowledge
            .lems()
            .target()
            .flatMap(each -> model.findComponent(each.component()))
            .map(simulation -> simulation.attribute("target"))
            .orElse("");
    return network(
        Stream.of(wanted)
            .flatMap(id -> model.findComponent(id).stream())
            .filter(each -> each.localName().equals(NETWORK))
            .toList());
  }

  static String idOf(XmlElement element) {
    return Objects.requireNonNullElse(element.attribute("id"), "");
  }
}
