/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.panel;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.gate.Bath;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;

/**
 * What somebody works on: the chosen channel, as the text and the hand on a handle have it now.
 *
 * @param knowledge what the latest reading of the text told
 * @param saved the saved file, where it is to be seen as a ghost and is other than the text
 * @param gate the chosen gate of it; empty where the channel itself is chosen
 * @param bath what surrounds it
 * @param changed numbers of the channel that are being moved, by path, in SI units
 */
public record Subject(
    Knowledge knowledge,
    Optional<Path> saved,
    Channel channel,
    Optional<Gate> gate,
    Bath bath,
    Map<String, Double> changed) {
  public Model model() {
    return knowledge.model();
  }

  /** The text that the channel is written in, as it was read. */
  public XmlDocument document() {
    return channel.component().element().document();
  }
}
