/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.xml.include;

import java.util.List;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlDocument;

/**
 * A file and all that it includes, directly or not.
 *
 * @param start the file that was asked for
 * @param documents each file once, a file behind those that it includes; so {@code start} is last
 * @param includes all includes that were followed, in the order of reading
 * @param problems missing, malformed, remote and cyclic includes, in the order of reading
 */
public record IncludeClosure(
    XmlDocument start,
    List<XmlDocument> documents,
    List<Include> includes,
    List<ModelProblem> problems) {
  /** Fixes the lists. */
  public IncludeClosure {
    documents = List.copyOf(documents);
    includes = List.copyOf(includes);
    problems = List.copyOf(problems);
  }

  /**
   * This, when every include could be followed.
   *
   * @throws org.ranvier.xml.ModelProblemException the first problem otherwise
   */
  public IncludeClosure sound() {
    if (!problems.isEmpty()) {
      throw problems.getFirst().asException();
    }
    return this;
  }
}
