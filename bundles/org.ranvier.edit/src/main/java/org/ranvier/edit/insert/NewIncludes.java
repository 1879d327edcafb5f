/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.insert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ranvier.edit.language.Language;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.XmlEscape;
import org.ranvier.xml.edit.ElementEdits;
import org.ranvier.xml.edit.Fragment;
import org.ranvier.xml.edit.TextChange;
import org.ranvier.xml.edit.TextEdit;

/** Adds includes to a document, where its others stand. */
public final class NewIncludes {
  private final XmlDocument document;
  private final Language language;
  private final ElementEdits edits;
  private final List<XmlElement> there;

  public NewIncludes(XmlDocument document, Language language) {
    this.document = document;
    this.language = language;
    this.edits = new ElementEdits(document);
    XmlElement root = document.root();
    this.there =
        root.elementCounts().keySet().stream()
            .filter(name -> name.equalsIgnoreCase("include"))
            .flatMap(name -> root.elements(name).stream())
            .sorted(Comparator.comparingInt(each -> each.range().start()))
            .toList();
  }

  /**
   * Adds files in one step.
   *
   * @param references the files as an include names them
   */
  public TextChange adding(List<String> references) {
    if (references.isEmpty()) {
      return TextChange.NONE;
    }
    if (there.isEmpty()) {
      List<String> lines = references.stream().map(this::markup).toList();
      return ChildPlace.of(language, document.root(), element())
          .insert(
              edits,
              (indent, style) ->
                  String.join(style.multiLine() ? style.lineEnd() + indent : "", lines));
    }
    List<String> names = there.stream().map(NewIncludes::reference).toList();
    boolean ordered = names.size() > 1 && sorted(names).equals(names);
    List<TextEdit> all = new ArrayList<>();
    for (String each : ordered ? sorted(references) : references) {
      Fragment fragment = Fragment.verbatim(markup(each));
      all.addAll((ordered ? inOrder(names, each, fragment) : behindLast(fragment)).edits());
    }
    return new TextChange(all);
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted(Comparator.naturalOrder()).toList();
  }

  /**
   * How one file names another in an include: by a path relative to its folder, or by an address
   * where none leads there, as on another drive.
   */
  public static String reference(Path from, Path to) {
    Path folder = from.toAbsolutePath().normalize().getParent();
    Path target = to.toAbsolutePath().normalize();
    return folder == null || !Objects.equals(folder.getRoot(), target.getRoot())
        ? target.toUri().toString()
        : folder.relativize(target).toString().replace('\\', '/');
  }

  /** Whether the document has includes. */
  public boolean areThere() {
    return !there.isEmpty();
  }

  /** What an include is called in the language of the document. */
  public String element() {
    return element(Model.isNeuroMl(document));
  }

  private static String element(boolean neuroMl) {
    return neuroMl ? "include" : "Include";
  }

  /** The markup of an include. */
  public String markup(String reference) {
    return markup(
        reference,
        Model.isNeuroMl(document),
        document.root().prefixWithColon(),
        edits.style().quote());
  }

  /**
   * The markup of an include.
   *
   * @param neuroMl whether it is one of NeuroML, not of LEMS
   * @param prefix in front of its name, with the colon; may be empty
   */
  public static String markup(String reference, boolean neuroMl, String prefix, char quote) {
    return "<%s%s %s=%s%s%s/>"
        .formatted(
            prefix,
            element(neuroMl),
            neuroMl ? "href" : "file",
            quote,
            XmlEscape.value(reference, quote),
            quote);
  }

  /** At its place among others that are in order of their names. */
  private TextChange inOrder(List<String> names, String reference, Fragment fragment) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).compareTo(reference) > 0) {
        return edits.insertBefore(there.get(i), fragment);
      }
    }
    return behindLast(fragment);
  }

  /** Behind the last, with as much space as is between the last two. */
  private TextChange behindLast(Fragment fragment) {
    XmlElement last = there.getLast();
    if (there.size() > 1) {
      int from = there.get(there.size() - 2).range().end();
      String gap = document.text().substring(from, last.range().start());
      if (gap.isBlank() && gap.indexOf('\n') >= 0) {
        String text = gap + fragment.print("", edits.style());
        return TextChange.of(TextEdit.insert(last.range().end(), text));
      }
    }
    return edits.insertAfter(last, fragment);
  }

  private static String reference(XmlElement include) {
    String href = include.attribute("href");
    String file = include.attribute("file");
    return href != null ? href : file != null ? file : "";
  }
}
