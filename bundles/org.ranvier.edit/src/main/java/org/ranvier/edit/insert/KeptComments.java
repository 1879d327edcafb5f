/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.insert;

import java.util.ArrayList;
import java.util.List;
import org.ranvier.xml.XmlComment;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlNode;

/** Comments of elements that are written anew, which are to stay. */
public final class KeptComments {
  private KeptComments() {}

  /** The comments inside of an element at any depth, as they are written. */
  public static List<String> inside(XmlElement element) {
    List<String> comments = new ArrayList<>();
    for (XmlNode each : element.nodes()) {
      if (each instanceof XmlComment comment) {
        comments.add(written(comment, element));
      } else if (each instanceof XmlElement inner) {
        comments.addAll(inside(inner));
      }
    }
    return comments;
  }

  /** The comments directly inside of an element. */
  public static List<String> besideElements(XmlElement element) {
    return element.nodes().stream()
        .filter(XmlComment.class::isInstance)
        .map(each -> written(each, element))
        .toList();
  }

  private static String written(XmlNode comment, XmlElement around) {
    return comment.range().of(around.document().text());
  }
}
