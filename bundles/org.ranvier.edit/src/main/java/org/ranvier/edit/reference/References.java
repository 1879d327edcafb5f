/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ranvier.lems.type.ComponentType;
import org.ranvier.units.UnitTable;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.XmlElement;

/**
 * Finds what the names in a set of files stand for, and where something is named.
 *
 * <p>Nothing is kept for each reference: places with the name are looked up in the texts, and what
 * they stand for is worked out from the language, so a network of a million connections costs what
 * reading over it costs. For one thread at a time.
 */
public final class References {
  private final FileSet files;
  private final Lookup lookup;
  private final ComponentNames components;
  private final DeclarationNames declarations;

  public References(FileSet files) {
    this.files = files;
    this.lookup = new Lookup(files);
    this.components = new ComponentNames(lookup);
    this.declarations = new DeclarationNames(lookup);
  }

  public FileSet files() {
    return files;
  }

  /** The name that the character at an offset belongs to or follows, if it stands for something. */
  public Optional<NameUse> at(XmlDocument document, int offset) {
    return elementAround(document, offset).stream()
        .flatMap(element -> touching(element, offset).stream())
        .filter(use -> use.range().touches(offset))
        .min(Comparator.comparingInt(use -> use.range().length()));
  }

  /** The caret may stand right behind the last character of an element's tag. */
  private static Optional<XmlElement> elementAround(XmlDocument document, int offset) {
    Optional<XmlElement> at = document.elementAt(offset);
    boolean inTag = at.filter(e -> e.range().touches(offset)).isPresent();
    return inTag || offset == 0 ? at : document.elementAt(offset - 1);
  }

  private List<NameUse> touching(XmlElement element, int offset) {
    List<NameUse> uses = new ArrayList<>(ofElement(element));
    for (XmlAttribute attribute : element.attributes()) {
      if (attribute.range().touches(offset)) {
        ofAttribute(attribute).ifPresent(uses::add);
        uses.addAll(inValue(attribute));
      }
    }
    return uses;
  }

  /** What a place stands for first of all. */
  public Optional<Definition> definitionAt(XmlDocument document, int offset) {
    return at(document, offset).map(use -> use.targets().getFirst());
  }

  /** Names in the value of an attribute that stand for something. */
  public List<NameUse> inValue(XmlAttribute attribute) {
    return switch (Zone.of(attribute.element())) {
      case COMPONENT -> components.uses(attribute);
      case DECLARATION -> declarations.uses(attribute);
      case ROOT, REMARK -> List.of();
    };
  }

  private Optional<NameUse> ofAttribute(XmlAttribute attribute) {
    return Zone.of(attribute.element()) == Zone.COMPONENT
        ? components.ofAttribute(attribute)
        : Optional.empty();
  }

  private List<NameUse> ofElement(XmlElement element) {
    return Zone.of(element) == Zone.COMPONENT ? components.ofElement(element) : List.of();
  }

  /** The ComponentType of a component's element. */
  public Optional<ComponentType> typeOf(XmlElement element) {
    return lookup.typeOf(element);
  }

  /** Whether an attribute's value is a number that may have a unit. */
  public boolean isQuantity(XmlAttribute attribute) {
    return switch (Zone.of(attribute.element())) {
      case COMPONENT -> components.isQuantity(attribute);
      case DECLARATION ->
          DeclarationRole.of(attribute).filter(DeclarationRole.VALUE::equals).isPresent();
      case ROOT, REMARK -> false;
    };
  }

  /** The units that a file may use. */
  public UnitTable units(XmlDocument document) {
    return lookup.language(document).units();
  }

  /** All places that name a definition, itself included, by file and place. */
  public List<NameUse> find(Definition definition) {
    return find(definition, () -> false);
  }

  /**
   * As {@link #find(Definition)}, giving up when asked to.
   *
   * @throws CancellationException when it was cancelled
   */
  public List<NameUse> find(Definition definition, BooleanSupplier cancelled) {
    List<NameUse> found = new ArrayList<>();
    for (XmlDocument document : files.documents()) {
      found.addAll(find(definition, document, cancelled));
    }
    return found;
  }

  /** Places in one file that name a definition. */
  public List<NameUse> find(Definition definition, XmlDocument document) {
    return find(definition, document, () -> false);
  }

  /**
   * As {@link #find(Definition, XmlDocument)}, giving up when asked to.
   *
   * @throws CancellationException when it was cancelled
   */
  public List<NameUse> find(
      Definition definition, XmlDocument document, BooleanSupplier cancelled) {
    Set<NameUse> found = new LinkedHashSet<>();
    Occurrences occurrences = new Occurrences(document, definition.name());
    occurrences.forEach(
        (element, places) -> {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException();
          }
          for (NameUse use : inTag(element, places)) {
            if (use.targets().contains(definition)) {
              found.add(use);
            }
          }
        });
    List<NameUse> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt(use -> use.range().start()));
    return sorted;
  }

  private List<NameUse> inTag(XmlElement element, List<Integer> places) {
    List<NameUse> uses = new ArrayList<>();
    for (int place : places) {
      if (holds(element.nameRange(), place)) {
        uses.addAll(ofElement(element));
      }
      for (XmlAttribute attribute : element.attributes()) {
        if (holds(attribute.nameRange(), place)) {
          ofAttribute(attribute).ifPresent(uses::add);
        } else if (holds(attribute.valueRange(), place)) {
          uses.addAll(inValue(attribute));
        }
      }
    }
    return uses;
  }

  private static boolean holds(TextRange range, int place) {
    return range.start() <= place && place < range.end();
  }

  /** Everything that a file defines below its root and in its components, in its order. */
  public List<Definition> definitions(XmlDocument document) {
    List<Definition> found = new ArrayList<>();
    FileNames names = files.names(document);
    for (FileNames.Group group : FileNames.Group.values()) {
      for (String name : names.names(group)) {
        for (Definition each : lookup.definitions(document, group, name)) {
          if (each.document() == document) {
            found.add(each);
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(each -> each.range().start()));
    return found;
  }

  /** Other definitions that a name would stand for where this one is used. */
  public List<Definition> named(Definition like, String name) {
    Set<Definition> found = new LinkedHashSet<>();
    XmlElement element = like.element();
    if (like.kind() == Definition.Kind.MEMBER || like.kind() == Definition.Kind.LOCAL) {
      Optional<MemberSpace> space = MemberSpace.of(element.localName());
      Optional<XmlElement> type = TypeNames.typeAround(element);
      if (space.isPresent() && type.isPresent()) {
        found.addAll(lookup.membersNamed(type.get(), space.get(), name));
      }
    } else {
      FileNames.Group group = FileNames.Group.valueOf(like.kind().name());
      boolean top = element.parent().filter(root -> root.parent().isEmpty()).isPresent();
      if (top) {
        found.addAll(lookup.definitionsAround(like.document(), group, name));
      } else {
        element
            .parent()
            .flatMap(parent -> lookup.findInside(parent, name))
            .flatMap(Lookup::ofComponent)
            .ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** Whether elements that leave out an attribute mean this, such as segment 0. */
  public static boolean isMeantByDefault(Definition definition) {
    return DefaultNames.isDefault(definition);
  }

  /** Requirements of types of the core language that a member may supply. */
  public List<Definition> requiredByLanguage(Definition member) {
    XmlElement element = member.element();
    Optional<MemberSpace> space = MemberSpace.of(element.localName());
    return member.kind() == Definition.Kind.MEMBER && space.isPresent() && !member.isBuiltIn()
        ? lookup.language(member.document()).requiring(member, space.get())
        : List.of();
  }
}
