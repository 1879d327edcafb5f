/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.definition;

import java.nio.file.Path;
import java.util.Optional;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * A way from a place of a text to what is defined elsewhere.
 *
 * @param origin the characters that name it
 * @param target the element that defines it; the root for a file as a whole
 */
public record Link(TextRange origin, XmlElement target) {
  /** The document that it leads to. */
  public XmlDocument document() {
    return target.document();
  }

  /** The file that it leads to; empty where that is part of the core language. */
  public Optional<Path> file() {
    return document().path();
  }

  /** What to select there: the name, or the start tag where there is none. */
  public TextRange selection() {
    return target
        .findAttribute("id")
        .or(() -> target.findAttribute("name"))
        .or(() -> target.findAttribute("symbol"))
        .filter(_ -> target.parent().isPresent())
        .map(XmlAttribute::valueRange)
        .orElseGet(target::nameRange);
  }

  /** Such as {@code ionChannelHH NaConductance in na.channel.nml}. */
  public String label() {
    String name =
        target
            .findAttribute("id")
            .or(() -> target.findAttribute("name"))
            .or(() -> target.findAttribute("symbol"))
            .map(attribute -> " " + attribute.value())
            .orElse("");
    String file =
        file().map(path -> String.valueOf(path.getFileName())).orElse(document().fileName());
    return target.parent().isEmpty() ? file : target.localName() + name + " in " + file;
  }
}
