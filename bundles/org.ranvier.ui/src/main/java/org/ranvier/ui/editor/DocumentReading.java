/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.validation.AlikeFindings;
import org.ranvier.validation.Finding;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * What one reading of the text gave. It is made outside the UI thread: there can be very many
 * findings.
 *
 * @param tree the elements, as far as the text could be read; empty where there is not even a root
 * @param knowledge what the text and all that it includes tell of the model; empty where it could
 *     not be read
 * @param findings what is wrong with this text, in the order of the text
 * @param shown the findings as they are listed and underlined: of those that say the same the first
 *     ones, and how many more there are
 * @param checked whether the text was checked, so that no findings mean no faults
 */
public record DocumentReading(
    Optional<XmlDocument> tree,
    Optional<Knowledge> knowledge,
    List<Finding> findings,
    List<Finding> shown,
    boolean checked) {
  public DocumentReading {
    findings = List.copyOf(findings);
    shown = List.copyOf(shown);
  }

  public DocumentReading(
      Optional<XmlDocument> tree,
      Optional<Knowledge> knowledge,
      List<Finding> findings,
      boolean checked) {
    this(tree, knowledge, findings, AlikeFindings.thinned(findings), checked);
  }

  public Optional<XmlElement> root() {
    return tree.flatMap(XmlDocument::findRoot);
  }

  /** The innermost element that covers the offset. */
  public Optional<XmlElement> elementAt(int offset) {
    return tree.flatMap(document -> document.elementAt(offset));
  }
}
