/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.explore;

import java.util.List;
import java.util.Optional;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.edit.form.Stretch;
import org.ranvier.xml.TextRange;

/**
 * Something in a file that has a name, or a stretch of a long list of such. Holds on to nothing of
 * the file, so that the parts of many large files may be kept; what a list holds is therefore read
 * when somebody looks into it ({@link FileParts#members}).
 *
 * @param kind name of the element, or the type of a component that says nothing else by its name
 * @param element name of the element as it is written
 * @param id what it is called; empty for a list
 * @param list which elements of its name a list stands for; empty for a single element
 * @param path where the element is, for a list where its first one is
 * @param line of the start tag, from 1
 * @param place of the element in the text, for a list from its first one to its last one
 * @param parts what it has inside; of a list the shorter stretches that it is shown by
 */
public record Part(
    String kind,
    String element,
    String id,
    Optional<Stretch> list,
    ElementPath path,
    int line,
    TextRange place,
    List<Part> parts) {
  public Part {
    parts = List.copyOf(parts);
  }

  /** Whether it stands for many elements. */
  public boolean isList() {
    return list.isPresent();
  }

  /** Whether it stands for elements that are not among its parts. */
  public boolean hasMembers() {
    return isList() && parts.isEmpty();
  }

  /** How many elements it stands for. */
  public int count() {
    return list.map(Stretch::size).orElse(1);
  }

  /** The innermost part, this one or one inside, whose element the character belongs to. */
  public Optional<Part> at(int offset) {
    if (isList() || offset < place.start() || offset >= place.end()) {
      return Optional.empty();
    }
    return parts.stream()
        .flatMap(each -> each.at(offset).stream())
        .findFirst()
        .or(() -> Optional.of(this));
  }
}
