/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ranvier.edit.EditMessages;
import org.ranvier.edit.insert.NewIncludes;
import org.ranvier.edit.language.ValueKind;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.validation.Fix;
import org.ranvier.validation.Fixes;
import org.ranvier.validation.Model;
import org.ranvier.validation.rule.ReferenceKinds;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlElement;

/** Includes of files that declare what is not found, and other places of files that are not. */
final class IncludeRepairs implements RepairSource {
  private final OtherFiles others;

  IncludeRepairs(OtherFiles others) {
    this.others = others;
  }

  @Override
  public List<Repair> repairs(Fault fault) {
    Optional<Path> file = fault.knowledge().file();
    if (file.isEmpty()) {
      return List.of();
    }
    if (fault.value().isPresent()) {
      return ofValue(fault, fault.value().get(), file.get());
    }
    if (!fault.isAtElement() || !isOfUnknownType(fault)) {
      return List.of();
    }
    String type = fault.element().localName();
    List<Repair> repairs = new ArrayList<>(ofLibrary(fault, type));
    repairs.addAll(declaring(fault, file.get(), type, IncludeRepairs::isType));
    return repairs;
  }

  /** Whether the value names something that another file could declare, or another file. */
  static boolean asksOthers(Fault fault) {
    Optional<XmlAttribute> value = fault.value();
    return switch (value.flatMap(fault::slot).map(slot -> slot.values()).orElse(null)) {
      case ValueKind.ComponentId _, ValueKind.ElementId _ -> isMissing(fault, value.get().value());
      case ValueKind.TypeName _ ->
          fault.knowledge().lems().types().find(value.get().value()).isEmpty();
      case ValueKind.IncludedFile _ -> true;
      case null, default -> false;
    };
  }

  private static boolean isOfUnknownType(Fault fault) {
    return !fault.kind().isKnown();
  }

  /**
   * The file of the language that has a type; a NeuroML document has all of them without asking.
   */
  private static List<Repair> ofLibrary(Fault fault, String type) {
    Optional<ComponentType> core = LemsModel.core().types().find(type);
    if (core.isEmpty() || Model.isNeuroMl(fault.element().document())) {
      return List.of();
    }
    String library = core.get().declaration().element().document().fileName();
    return List.of(
        fault.repair(
            Fix.Kind.ADD,
            Repair.Source.INCLUDE,
            EditMessages.of("repair.include", library, type),
            includes(fault).adding(List.of(library))));
  }

  private static NewIncludes includes(Fault fault) {
    return new NewIncludes(fault.element().document(), fault.knowledge().language());
  }

  private static boolean isType(XmlElement element) {
    return element.localName().equals("ComponentType");
  }

  private List<Repair> ofValue(Fault fault, XmlAttribute attribute, Path file) {
    Optional<ValueKind> expected = fault.slot(attribute).map(slot -> slot.values());
    String name = attribute.value().strip();
    if (expected.isEmpty() || name.isEmpty()) {
      return List.of();
    }
    return switch (expected.get()) {
      case ValueKind.ComponentId(Optional<ComponentType> type, boolean _) ->
          isMissing(fault, name)
              ? declaring(fault, file, name, each -> fits(fault, each, type))
              : List.of();
      case ValueKind.ElementId(String element) ->
          isMissing(fault, name)
              ? declaring(fault, file, name, each -> Model.kindOf(each).equals(element))
              : List.of();
      case ValueKind.TypeName _ ->
          fault.knowledge().lems().types().find(name).isEmpty()
              ? declaring(fault, file, name, IncludeRepairs::isType)
              : List.of();
      case ValueKind.IncludedFile _ -> elsewhere(fault, attribute, file, name);
      default -> List.of();
    };
  }

  private static boolean isMissing(Fault fault, String name) {
    return fault.knowledge().model().findComponent(name).isEmpty();
  }

  /** What is of a type that the model does not know may be right. */
  private static boolean fits(Fault fault, XmlElement element, Optional<ComponentType> expected) {
    Optional<ComponentType> type = fault.knowledge().lems().types().find(Model.kindOf(element));
    return type.isEmpty() || expected.isEmpty() || ReferenceKinds.fits(type.get(), expected.get());
  }

  private List<Repair> declaring(
      Fault fault, Path file, String name, Predicate<XmlElement> wanted) {
    NewIncludes includes = includes(fault);
    List<Repair> repairs = new ArrayList<>();
    for (Path found : others.declaring(name, file, wanted)) {
      String reference = NewIncludes.reference(file, found);
      repairs.add(
          fault.repair(
              Fix.Kind.ADD,
              Repair.Source.INCLUDE,
              EditMessages.of("repair.include", reference, name),
              includes.adding(List.of(reference))));
    }
    return repairs;
  }

  /** A file of that name that lies elsewhere; or none at all. */
  private List<Repair> elsewhere(Fault fault, XmlAttribute attribute, Path file, String written) {
    String name = written.substring(written.replace('\\', '/').lastIndexOf('/') + 1);
    List<Repair> repairs = new ArrayList<>();
    for (Path found : others.named(name, file)) {
      String reference = NewIncludes.reference(file, found);
      if (!reference.equals(written)) {
        repairs.add(fault.repair(Repair.Source.INCLUDE, Fixes.replaceValue(attribute, reference)));
      }
    }
    repairs.add(fault.repair(Repair.Source.REMOVAL, Fixes.remove(fault.element())));
    return repairs;
  }
}
