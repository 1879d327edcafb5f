/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.refactor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.reference.Definition;
import org.ranvier.edit.reference.NameUse;
import org.ranvier.edit.reference.References;
import org.ranvier.xml.ModelProblem;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;
import org.ranvier.xml.edit.TextEdit;

/**
 * Gives something another name wherever it is named: in attributes, paths and formulas, in element
 * and attribute names where a type or its member is renamed, over all files.
 *
 * <p>Names that must be alike are renamed together: what a type requires and what supplies it.
 */
public final class Renaming {
  private final References references;
  private final Definition definition;
  private final BooleanSupplier cancelled;
  private final Set<Definition> renamed = new LinkedHashSet<>();
  private final Set<NameUse> uses = new LinkedHashSet<>();

  /** A renaming of one definition and all that must be named alike. */
  public Renaming(References references, Definition definition) {
    this(references, definition, () -> false);
  }

  /**
   * As {@link #Renaming(References, Definition)}, giving up when asked to.
   *
   * @throws CancellationException when it was cancelled
   */
  public Renaming(References references, Definition definition, BooleanSupplier cancelled) {
    this.references = references;
    this.definition = definition;
    this.cancelled = cancelled;
    collect();
  }

  private void collect() {
    Deque<Definition> ahead = new ArrayDeque<>(List.of(definition));
    while (!ahead.isEmpty()) {
      Definition next = ahead.remove();
      if (renamed.add(next)) {
        for (NameUse use : references.find(next, cancelled)) {
          uses.add(use);
          if (use.defining()) {
            ahead.addAll(use.targets());
          }
        }
      }
    }
  }

  public Definition definition() {
    return definition;
  }

  /** All places that name it. */
  public Set<NameUse> uses() {
    return uses;
  }

  /** Why the new name is none; for saying so while it is typed. */
  public Optional<String> fault(String newName) {
    if (newName.equals(definition.name())) {
      return Optional.of(EditMessages.of("rename.same", newName));
    }
    return NameRules.fault(definition, newName);
  }

  /** What giving it the name changes, and what stands against that. */
  public Refactoring to(String newName) {
    List<Conflict> conflicts = new ArrayList<>();
    fault(newName).ifPresent(fault -> conflicts.add(Conflict.error(fault, definition.location())));
    for (Definition each : renamed) {
      checkLanguage(each, conflicts);
      checkTaken(each, newName, conflicts);
    }
    checkShared(conflicts);
    if (References.isMeantByDefault(definition)) {
      conflicts.add(
          Conflict.warning(
              EditMessages.of(
                  "rename.default", definition.element().localName(), definition.name()),
              definition.location()));
    }
    for (ModelProblem problem : references.files().problems()) {
      String message = EditMessages.of("rename.stay", problem.message());
      conflicts.add(Conflict.warning(message, problem.location()));
    }
    Map<XmlDocument, List<FileChange.Part>> edits = new LinkedHashMap<>();
    for (NameUse use : uses) {
      XmlDocument document = use.document();
      List<FileChange.Part> parts = edits.computeIfAbsent(document, d -> new ArrayList<>());
      parts.add(new FileChange.Part(TextEdit.replace(use.range(), newName), false));
    }
    if (definition.kind() == Definition.Kind.COMPONENT) {
      edits.forEach((document, parts) -> labels(document, newName, parts));
    }
    List<FileChange> changes = new ArrayList<>();
    edits.forEach((document, parts) -> changes.add(new FileChange(document, parts)));
    edits.keySet().forEach(document -> checkMarkup(document, conflicts));
    return new Refactoring(changes, conflicts);
  }

  private void checkLanguage(Definition each, List<Conflict> conflicts) {
    if (each.isBuiltIn()) {
      String message =
          each.equals(definition)
              ? EditMessages.of("rename.core", each.title())
              : EditMessages.of("rename.coreSame", each.title());
      conflicts.add(Conflict.error(message, each.location()));
    }
    for (Definition required : references.requiredByLanguage(each)) {
      conflicts.add(
          Conflict.error(
              EditMessages.of("rename.reads", required.title(), each.title()), each.location()));
    }
  }

  private void checkTaken(Definition each, String newName, List<Conflict> conflicts) {
    for (Definition other : references.named(each, newName)) {
      if (!renamed.contains(other)) {
        conflicts.add(
            Conflict.error(EditMessages.of("rename.taken", other.title()), other.location()));
      }
    }
    for (Definition other : references.named(each, each.name())) {
      if (!renamed.contains(other)) {
        conflicts.add(
            Conflict.warning(EditMessages.of("rename.here", each.name()), other.location()));
      }
    }
  }

  /** Places that stand for something else in another model. */
  private void checkShared(List<Conflict> conflicts) {
    for (NameUse use : uses) {
      for (Definition other : use.targets()) {
        if (!renamed.contains(other)) {
          conflicts.add(
              Conflict.warning(
                  EditMessages.of("rename.shared", use.text(), other.title(), other.location()),
                  use.location()));
        }
      }
    }
  }

  private static void checkMarkup(XmlDocument document, List<Conflict> conflicts) {
    if (!document.problems().isEmpty()) {
      ModelProblem first = document.problems().getFirst();
      conflicts.add(
          Conflict.warning(
              EditMessages.of("rename.overlooked", first.message()), first.location()));
    }
  }

  // ---- names for people ---------------------------------------------------------------------

  /** The id of a curve or column whose path has the name: {@code pop0_v} for {@code pop0[0]/v}. */
  private void labels(XmlDocument document, String newName, List<FileChange.Part> parts) {
    String name = Pattern.quote(definition.name());
    Matcher matcher =
        Pattern.compile(
                "\\s(?:id|title)\\s*=\\s*([\"'])[^\"']*?(?<![A-Za-z0-9])"
                    + name
                    + "(?![A-Za-z0-9])")
            .matcher(document.text());
    while (matcher.find()) {
      XmlAttribute label = document.attributeAt(matcher.end() - 1).orElse(null);
      if (label != null
          && label.valueRange().start() == matcher.end(1)
          && isBesidePath(label.element())) {
        parts.addAll(inLabel(label, newName));
      }
    }
  }

  /** Whether a path of the element leads through what is renamed. */
  private boolean isBesidePath(XmlElement element) {
    return element.attributes().stream()
        .flatMap(each -> references.inValue(each).stream())
        .filter(use -> !use.defining() && isInPath(use))
        .anyMatch(uses::contains);
  }

  /** Whether the place is one of several steps. */
  private static boolean isInPath(NameUse use) {
    String text = use.document().text();
    int start = use.range().start();
    int end = use.range().end();
    return "/[".indexOf(text.charAt(Math.min(end, text.length() - 1))) >= 0
        || (start > 0 && text.charAt(start - 1) == '/');
  }

  private List<FileChange.Part> inLabel(XmlAttribute label, String newName) {
    String text = label.element().document().text();
    String name = definition.name();
    List<FileChange.Part> parts = new ArrayList<>();
    int at = text.indexOf(name, label.valueRange().start());
    while (at >= 0 && at + name.length() <= label.valueRange().end()) {
      int end = at + name.length();
      if (isBorder(text.charAt(at - 1)) && isBorder(text.charAt(end))) {
        parts.add(new FileChange.Part(new TextEdit(at, name.length(), newName), true));
      }
      at = text.indexOf(name, end);
    }
    return parts;
  }

  private static boolean isBorder(char c) {
    return !Character.isLetterOrDigit(c);
  }
}
